import type { VerdictReason } from '../../domain/verdict.ts';
import type { Weighed } from './lexicon/weigh.ts';
import { TOKEN, type Tokens, tokensIn } from './ngram/tokens.ts';

/** A reason that moved the odds by less than this would only be noise on the page. */
const WORTH_TELLING = 0.05;

/** Commas and the like: they may move the odds, but marked on the page they tell nobody why. */
const MUTE = /^[^\p{L}\p{N}\p{S}!?…！？]+$/u;

/** Nobody reads more than these; a post of a thousand words would otherwise give a thousand. */
const MOST_REASONS = 40;

/** The stretches of a text that weighed most, in its order. Chinese characters side by side that pull the same way are one. */
export function reasonsOf(
  text: string,
  tokens: Tokens,
  added: Float64Array,
  lexicon: readonly Weighed[],
  lexiconPull: number,
): VerdictReason[] {
  addLexicon(tokens, added, lexicon, lexiconPull);
  const spans = spansOf(tokens, added);
  let heaviest = 0;
  for (const { weight } of spans) heaviest = Math.max(heaviest, Math.abs(weight));
  // In a very long post each single sign is weak: the strongest of them still tell why.
  const least = Math.min(WORTH_TELLING, heaviest / 2);
  const told = spans.filter(
    ({ start, end, weight }) =>
      weight !== 0 && Math.abs(weight) >= least && !MUTE.test(text.slice(start, end)),
  );
  return heaviestOf(told).map(({ start, end, weight }) => ({
    words: text.slice(start, end),
    start,
    end,
    weight,
  }));
}

/** As many as anybody reads, in the order of the text. */
function heaviestOf(spans: Span[]): Span[] {
  if (spans.length <= MOST_REASONS) return spans;
  return spans
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_REASONS)
    .sort((a, b) => a.start - b.start);
}

/** What a lexicon heard in a stretch is shared among the tokens that stand in it. */
function addLexicon(tokens: Tokens, added: Float64Array, lexicon: readonly Weighed[], pull: number): void {
  if (pull === 0) return;
  for (const { start, end, weight } of lexicon) {
    const { from, to } = tokensIn(tokens, start, end);
    for (let token = from; token < to; token++) {
      added[token] = (added[token] ?? 0) + (pull * weight) / (to - from);
    }
  }
}

type Span = Omit<VerdictReason, 'words'>;

function spansOf({ count, start, end, type }: Tokens, added: Float64Array): Span[] {
  const spans: Span[] = [];
  let alone: Span | null = null;
  for (let token = 0; token < count; token++) {
    if (type[token] === TOKEN.account || type[token] === TOKEN.address) continue;
    const span = { start: start[token] ?? 0, end: end[token] ?? 0, weight: added[token] ?? 0 };
    const goesOn = alone !== null && alone.end === span.start && alone.weight * span.weight > 0;
    if (type[token] === TOKEN.alone && alone !== null && goesOn) {
      alone.end = span.end;
      alone.weight += span.weight;
      continue;
    }
    spans.push(span);
    alone = type[token] === TOKEN.alone ? span : null;
  }
  return spans;
}
