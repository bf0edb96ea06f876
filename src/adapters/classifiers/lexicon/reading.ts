import type { ClassifierInput } from '../../../ports/language.ts';
import { figureSignals } from './figures.ts';
import type { Lexicon, Lists } from './lexicon.ts';
import { markSignals, shoutingSignals } from './mark-signals.ts';
import type { Model } from './model.ts';
import type { Findings, Found } from './phrase-book.ts';
import type { Signal, SignalKind } from './signal.ts';
import { type Turned, turnedWords } from './turned-words.ts';
import type { Unit } from './units.ts';
import { oddsOf, type Weighed, weigh } from './weigh.ts';
import { spanOf, type Turnings, turnings, wordSignals } from './word-signals.ts';

/** All lexicons, read once at the start. */
export interface Lexicons {
  /** Null for a language without one. */
  of(language: string | null): Lexicon | null;
  model: Model;
  readEmoji: (text: string) => Signal[];
}

/** What the lexicons make of one text. */
export interface LexiconReading {
  /** Log-odds of a complaint by words and tone alone. */
  odds: number;
  weighed: Weighed[];
  /** Null where no lexicon reads the language: then only tone was heard. */
  found: Findings<Lists> | null;
  turned: Turned[];
}

const NONE_TURNED: Turnings = new Map();

/** Reads a text, cut into its units, by the lexicon of `language`, and by its tone. */
export function readByLexicon(
  text: string,
  units: readonly Unit[],
  language: string | null,
  brandWords: ClassifierInput['brandWords'],
  { of, model, readEmoji }: Lexicons,
): LexiconReading {
  const lexicon = of(language);
  const found = lexicon ? lexicon.phrases.find(units) : null;
  const turnedBy = lexicon && found ? turnings(found.tone, units, lexicon.negationReach) : NONE_TURNED;
  const words = lexicon && found ? lexiconSignals(text, units, found, turnedBy, lexicon, model) : [];
  const tone = [...markSignals(text), ...shoutingSignals(units), ...readEmoji(text)];
  const weighed = weigh([...words, ...tone], units.length, brandWords, model);
  const turned = found ? turnedWords(found, turnedBy, units) : [];
  return { odds: oddsOf(weighed, model), weighed, found, turned };
}

function lexiconSignals(
  text: string,
  units: readonly Unit[],
  { tone, topics, self, you }: Findings<Lists>,
  turnedBy: Turnings,
  { figures }: Lexicon,
  model: Model,
): Signal[] {
  return [
    ...wordSignals(tone, turnedBy, units, model),
    ...asSignals('service', topics, units),
    ...asSignals('self', self, units),
    ...asSignals('you', you, units),
    ...figureSignals(text, figures),
  ];
}

function asSignals(kind: SignalKind, found: readonly Found<unknown>[], units: readonly Unit[]): Signal[] {
  return found.map(({ from, to }) => {
    const { start, end } = spanOf(units, from, to);
    return { kind, start, end, strength: 1 };
  });
}
