import type { ChurnStage, Topic } from '../../../domain/verdict.ts';
import { RulesError } from '../../rules/read-yaml.ts';
import { type FigurePatterns, figurePatterns } from './figures.ts';
import type { LexiconData } from './lexicon-files.ts';
import { PhraseBook } from './phrase-book.ts';
import type { SignalKind } from './signal.ts';
import { unitsOf } from './units.ts';

/** What one phrase says about tone. An intensifier says nothing itself: it changes what it stands beside. */
export type Tone =
  | {
      kind: SignalKind;
      strength: number;
      phrase: string;
      /** Whether a negation before it turns it round. */
      turns: boolean;
      /** Turned round it says the very opposite: it is felt or judged, not told. */
      felt: boolean;
      /** The phrase says something else than its words do one by one. */
      whole: boolean;
    }
  | { kind: 'intensifier'; factor: number; phrase: string };

/** The lists of phrases, with what a phrase of each means. */
export interface Lists {
  tone: Tone;
  emphases: true;
  topics: Topic;
  churn: ChurnStage;
  severity: 'strong' | 'mild';
  self: true;
  you: true;
}

/** The words of one language, ready to be looked up. */
export interface Lexicon {
  phrases: PhraseBook<Lists>;
  figures: FigurePatterns;
  negationReach: number;
}

/** Makes a lexicon of what the files of one language's folder say. Throws `RulesError` as `file` does, and for a word with two meanings. */
export function lexiconFrom(folder: string, file: ReadLexiconFile): Lexicon {
  const modifiers = file('modifiers.yaml');
  const voice = file('voice.yaml');
  const phrases = new PhraseBook<Lists>(['tone', 'emphases', 'topics', 'churn', 'severity', 'self', 'you']);
  addTones(phrases, folder, tonesOf(file, modifiers));
  addByName(phrases, 'topics', file('topics.yaml'));
  addByName(phrases, 'churn', file('churn.yaml'));
  addByName(phrases, 'severity', file('severity.yaml'));
  for (const phrase of modifiers.emphases ?? []) phrases.add('emphases', unitsOf(phrase), true);
  for (const phrase of voice.self) phrases.add('self', unitsOf(phrase), true);
  for (const phrase of voice.you) phrases.add('you', unitsOf(phrase), true);
  return { phrases, figures: figurePatterns(voice), negationReach: modifiers.reach };
}

/** What one file of the folder says. */
export type ReadLexiconFile = <F extends keyof LexiconData>(name: F) => LexiconData[F];

function tonesOf(file: ReadLexiconFile, modifiers: LexiconData['modifiers.yaml']): Tone[] {
  const sentiment = file('sentiment.yaml');
  const apart = file('not-service.yaml');
  const plain = (kind: SignalKind, words: string[], strength = 1, whole = false): Tone[] =>
    words.map((phrase) => ({ kind, strength, turns: true, felt: true, whole, phrase }));
  return [
    ...modifiers.intensifiers.flatMap(({ factor, words }) =>
      words.map((phrase): Tone => ({ kind: 'intensifier', factor, phrase })),
    ),
    ...plain('negation', modifiers.negations),
    ...file('complaint.yaml').groups.flatMap(troubles),
    ...file('praise.yaml').groups.flatMap(({ weight, words, whole }) =>
      plain('praise', words, weight, whole),
    ),
    ...sentiment.negative.flatMap(({ weight, words }) => plain('negative', words, weight)),
    ...sentiment.positive.flatMap(({ weight, words }) => plain('positive', words, weight)),
    ...plain('job ad', apart['job ads']),
    ...plain('news', apart.news),
    ...plain('question', apart.questions),
  ];
}

function troubles({
  weight,
  negation,
  words,
  whole,
}: LexiconData['complaint.yaml']['groups'][number]): Tone[] {
  return words.map((phrase) => ({
    kind: 'complaint',
    strength: weight,
    turns: negation !== 'ignored',
    felt: negation === 'opposite',
    whole,
    phrase,
  }));
}

/** One phrase must not say two things: the manager who wrote it twice is told where. */
function addTones(phrases: PhraseBook<Lists>, folder: string, tones: Tone[]): void {
  for (const tone of tones) {
    const before = phrases.add('tone', unitsOf(tone.phrase), tone);
    if (before && before.kind !== tone.kind) {
      throw new RulesError(
        `${folder}: "${tone.phrase}" is listed as ${tone.kind}, but "${before.phrase}", the same but for its ending, is listed as ${before.kind}: keep one of them`,
      );
    }
  }
}

function addByName<L extends 'topics' | 'churn' | 'severity'>(
  phrases: PhraseBook<Lists>,
  list: L,
  words: Partial<Record<Lists[L], string[]>>,
): void {
  for (const name of Object.keys(words) as Lists[L][]) {
    for (const phrase of words[name] ?? []) phrases.add(list, unitsOf(phrase), name);
  }
}
