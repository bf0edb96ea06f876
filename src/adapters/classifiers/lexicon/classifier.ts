import type { Verdict, VerdictReason } from '../../../domain/verdict.ts';
import type { Classifier, ClassifierInput } from '../../../ports/language.ts';
import { churnOf, sentimentOfText, severityOf, topicOf } from './aspects.ts';
import { figureSignals } from './figures.ts';
import { languageOf, lexiconLanguageOf } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { markSignals, shoutingSignals } from './mark-signals.ts';
import type { Model } from './model.ts';
import type { PhraseTree } from './phrase-tree.ts';
import type { Signal, SignalKind } from './signal.ts';
import { type Unit, unitsOf } from './units.ts';
import { probabilityOf, type Weighed, weigh } from './weigh.ts';
import { spanOf, wordSignals } from './word-signals.ts';

/** Everything the classifier knows, read once at the start. */
interface Knowledge {
  lexicons: ReadonlyMap<string, Lexicon>;
  model: Model;
  readEmoji: (text: string) => Signal[];
}

/** A reason that moved the odds by less than this would only be noise on the page. */
const WORTH_TELLING = 0.05;

/** Nobody reads more than these; a post of a thousand words would otherwise give a thousand. */
const MOST_REASONS = 40;

/** Judges by lexicons and tone alone. Where no lexicon reads the language it listens to tone only, and says that it is unsure. */
export function lexiconClassifier(knowledge: Knowledge): Classifier {
  const name = `lexicon-${knowledge.model.version}`;
  return { name, classify: (input) => classify(input, knowledge, name) };
}

function classify(
  input: ClassifierInput,
  { lexicons, model, readEmoji }: Knowledge,
  classifier: string,
): Verdict {
  const language = languageOf(input.text, input.lang);
  const lexicon = lexicons.get(lexiconLanguageOf(language, input.text) ?? '');
  const units = unitsOf(input.text);
  const tone = [...markSignals(input.text), ...shoutingSignals(units), ...readEmoji(input.text)];
  const words = lexicon ? lexiconSignals(input.text, units, lexicon, model) : [];
  const weighed = weigh([...words, ...tone], units.length, input.brandWords, model);
  const complaint = probabilityOf(weighed, model);
  const severity = lexicon ? severityOf(units, lexicon, weighed, complaint, model) : 'none';
  return {
    complaint,
    sentiment: sentimentOfText(weighed, model),
    severity,
    topic: lexicon ? topicOf(units, lexicon) : 'other',
    churn: lexicon ? churnOf(units, lexicon, severity) : 'none',
    language,
    unsure: !lexicon || (complaint > model.unsure.from && complaint < model.unsure.to),
    reasons: reasonsOf(input.text, weighed),
    classifier,
  };
}

function lexiconSignals(text: string, units: readonly Unit[], lexicon: Lexicon, model: Model): Signal[] {
  return [
    ...wordSignals(units, lexicon, model),
    ...found('service', lexicon.topics, units),
    ...found('self', lexicon.self, units),
    ...found('you', lexicon.you, units),
    ...figureSignals(text, lexicon.figures),
  ];
}

function found<T>(kind: SignalKind, tree: PhraseTree<T>, units: readonly Unit[]): Signal[] {
  return tree.find(units).map(({ from, to }) => ({ kind, strength: 1, ...spanOf(units, from, to) }));
}

/** The strongest, in the order of the text; signals on the very same words are one reason with their weights added up. */
function reasonsOf(text: string, weighed: readonly Weighed[]): VerdictReason[] {
  const reasons = new Map<string, VerdictReason>();
  for (const { start, end, weight } of weighed) {
    const reason = reasons.get(`${start}-${end}`);
    if (reason) reason.weight += weight;
    else reasons.set(`${start}-${end}`, { words: text.slice(start, end), start, end, weight });
  }
  const strongest = [...reasons.values()].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  // In a very long post each single sign is weak: the strongest of them still tell why.
  const least = Math.min(WORTH_TELLING, Math.abs(strongest[0]?.weight ?? 0) / 2);
  return strongest
    .filter((reason) => reason.weight !== 0 && Math.abs(reason.weight) >= least)
    .slice(0, MOST_REASONS)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
