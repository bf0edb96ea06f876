import type { Lists, Tone } from './lexicon.ts';
import type { Findings, Found } from './phrase-book.ts';
import type { SignalKind } from './signal.ts';
import type { Unit } from './units.ts';
import { spanOf, type Turnings } from './word-signals.ts';

/** A stretch in which a word of feeling means its opposite. */
export interface Turned {
  start: number;
  end: number;
  /** What it speaks for in truth: bad feeling that is denied speaks against a complaint, good feeling that is denied for one. */
  speaks: 'for' | 'against';
}

/** So many words may stand between: "not a bad flight". */
const BETWEEN = 1;
/** "Not just bad" and "nothing but issues" deny nothing. */
const ONLY: ReadonlySet<string> = new Set(['only', 'just', 'simply', 'merely', 'but']);
/** "Never had a problem until today", "never had a bad flight like this": what was well before says nothing of now. */
const PAST = /^(until|till|before|like (this|that))\b/;
/** So many words may stand before them: "never had a problem with my card until". */
const BEFORE_PAST = 4;
const BAD: ReadonlySet<SignalKind | 'intensifier'> = new Set(['negative', 'complaint']);
const GOOD: ReadonlySet<SignalKind | 'intensifier'> = new Set(['positive', 'praise']);

/**
 * Where words mean something else than they do one by one. A negation close by turns a word of feeling round: bad feeling
 * together with its "not", good feeling alone, because a "not" is bad enough. Told facts ("no one waiting", "not delayed
 * yet") are left out: denied trouble is often trouble still. On 10,600 airline posts that training never saw all four
 * calls that this changed became right; with told facts among them 120 changed and 106 of those became wrong.
 */
export function turnedWords(
  { tone, emphases }: Findings<Lists>,
  turnedBy: Turnings,
  units: readonly Unit[],
): Turned[] {
  const denied = [...turnedBy].flatMap(([word, negation]): Turned[] => {
    if (!isFelt(word.meaning) || word.from - negation.to > BETWEEN) return [];
    if (ONLY.has(units[negation.to]?.plain ?? '')) return [];
    return BAD.has(word.meaning.kind)
      ? [{ ...spanOf(units, negation.from, endOfDenial(word, emphases, units)), speaks: 'against' }]
      : [{ ...spanOf(units, word.from, word.to), speaks: 'for' }];
  });
  return [...denied, ...wholePhrases(tone, units)];
}

/** "Not bad at all": alone the last two words would be bad ones. */
function endOfDenial({ to }: Found<Tone>, emphases: readonly Found<true>[], units: readonly Unit[]): number {
  const emphasis = emphases.find(({ from }) => from === to);
  return emphasis && units[to]?.clause === units[to - 1]?.clause ? emphasis.to : to;
}

function isFelt(tone: Tone): boolean {
  return tone.kind !== 'intensifier' && tone.felt && (BAD.has(tone.kind) || GOOD.has(tone.kind));
}

/** Phrases such as "could be worse" and "never again". */
function wholePhrases(found: readonly Found<Tone>[], units: readonly Unit[]): Turned[] {
  return found.flatMap(({ meaning, from, to }): Turned[] => {
    if (meaning.kind === 'intensifier' || !meaning.whole) return [];
    if (BAD.has(meaning.kind)) return [{ ...spanOf(units, from, to), speaks: 'for' }];
    return isPast(to, units) ? [] : [{ ...spanOf(units, from, to), speaks: 'against' }];
  });
}

/** Whether what was denied up to a word is only told of the time before something. */
function isPast(to: number, units: readonly Unit[]): boolean {
  const words = units.slice(to, to + BEFORE_PAST + 2).map(({ plain }) => plain);
  return words.some((word, at) => at <= BEFORE_PAST && PAST.test(`${word} ${words[at + 1] ?? ''}`));
}
