import type { ClassifierInput } from '../../../ports/language.ts';
import { figureSignals } from './figures.ts';
import type { Lexicon } from './lexicon.ts';
import { markSignals, shoutingSignals } from './mark-signals.ts';
import type { Model } from './model.ts';
import type { PhraseTree } from './phrase-tree.ts';
import type { Signal, SignalKind } from './signal.ts';
import { type Unit, unitsOf } from './units.ts';
import { oddsOf, type Weighed, weigh } from './weigh.ts';
import { spanOf, wordSignals } from './word-signals.ts';

/** All lexicons, read once at the start. */
export interface Lexicons {
  byLanguage: ReadonlyMap<string, Lexicon>;
  model: Model;
  readEmoji: (text: string) => Signal[];
}

/** What the lexicons make of one text. */
export interface LexiconReading {
  /** Log-odds of a complaint by words and tone alone. */
  odds: number;
  weighed: Weighed[];
  units: Unit[];
  /** Null where no lexicon reads the language: then only tone was heard. */
  lexicon: Lexicon | null;
}

/** Reads a text by the lexicon of `language`, and by its tone. */
export function readByLexicon(
  text: string,
  language: string | null,
  brandWords: ClassifierInput['brandWords'],
  { byLanguage, model, readEmoji }: Lexicons,
): LexiconReading {
  const lexicon = byLanguage.get(language ?? '') ?? null;
  const units = unitsOf(text);
  const tone = [...markSignals(text), ...shoutingSignals(units), ...readEmoji(text)];
  const words = lexicon ? lexiconSignals(text, units, lexicon, model) : [];
  const weighed = weigh([...words, ...tone], units.length, brandWords, model);
  return { odds: oddsOf(weighed, model), weighed, units, lexicon };
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
