import { join } from 'node:path';
import type { ChurnStage, Topic } from '../../../domain/verdict.ts';
import { RulesError, readYaml } from '../../rules/read-yaml.ts';
import { type FigurePatterns, figurePatterns } from './figures.ts';
import { LEXICON_FILES, type LexiconData } from './lexicon-files.ts';
import { PhraseTree } from './phrase-tree.ts';
import type { SignalKind } from './signal.ts';
import { unitsOf } from './units.ts';

/** What one phrase says about tone. An intensifier says nothing itself: it changes what it stands beside. */
export type Tone =
  | { kind: SignalKind; strength: number; turns: boolean; phrase: string }
  | { kind: 'intensifier'; factor: number; phrase: string };

/** The words of one language, ready to be looked up. */
export interface Lexicon {
  tone: PhraseTree<Tone>;
  topics: PhraseTree<Topic>;
  churn: PhraseTree<ChurnStage>;
  severity: PhraseTree<'strong' | 'mild'>;
  self: PhraseTree<true>;
  you: PhraseTree<true>;
  figures: FigurePatterns;
  negationReach: number;
}

/** Reads all files of one language's folder. Throws `RulesError` with file and line. */
export function loadLexicon(folder: string): Lexicon {
  const file = <F extends keyof LexiconData>(name: F) =>
    readYaml(join(folder, name), LEXICON_FILES[name]) as LexiconData[F];
  const modifiers = file('modifiers.yaml');
  const voice = file('voice.yaml');
  return {
    tone: toneTree(folder, tonesOf(file, modifiers)),
    topics: treeByName(file('topics.yaml')),
    churn: treeByName(file('churn.yaml')),
    severity: treeByName(file('severity.yaml')),
    self: treeOf(voice.self),
    you: treeOf(voice.you),
    figures: figurePatterns(voice),
    negationReach: modifiers.reach,
  };
}

type Read = <F extends keyof LexiconData>(name: F) => LexiconData[F];

function tonesOf(file: Read, modifiers: LexiconData['modifiers.yaml']): Tone[] {
  const sentiment = file('sentiment.yaml');
  const apart = file('not-service.yaml');
  const plain = (kind: SignalKind, words: string[], strength = 1): Tone[] =>
    words.map((phrase) => ({ kind, strength, turns: true, phrase }));
  return [
    ...modifiers.intensifiers.flatMap(({ factor, words }) =>
      words.map((phrase): Tone => ({ kind: 'intensifier', factor, phrase })),
    ),
    ...plain('negation', modifiers.negations),
    ...file('complaint.yaml').groups.flatMap(({ weight, negation, words }) =>
      words.map(
        (phrase): Tone => ({ kind: 'complaint', strength: weight, turns: negation === 'turns', phrase }),
      ),
    ),
    ...file('praise.yaml').groups.flatMap(({ weight, words }) => plain('praise', words, weight)),
    ...sentiment.negative.flatMap(({ weight, words }) => plain('negative', words, weight)),
    ...sentiment.positive.flatMap(({ weight, words }) => plain('positive', words, weight)),
    ...plain('job ad', apart['job ads']),
    ...plain('news', apart.news),
    ...plain('question', apart.questions),
  ];
}

/** One phrase must not say two things: the manager who wrote it twice is told where. */
function toneTree(folder: string, tones: Tone[]): PhraseTree<Tone> {
  const tree = new PhraseTree<Tone>();
  for (const tone of tones) {
    const before = tree.add(unitsOf(tone.phrase), tone);
    if (before && before.kind !== tone.kind) {
      throw new RulesError(
        `${folder}: "${tone.phrase}" is listed as ${tone.kind}, but "${before.phrase}", the same but for its ending, is listed as ${before.kind}: keep one of them`,
      );
    }
  }
  return tree;
}

function treeByName<T extends string>(lists: Record<T, string[]>): PhraseTree<T> {
  const tree = new PhraseTree<T>();
  for (const name of Object.keys(lists) as T[]) {
    for (const phrase of lists[name]) tree.add(unitsOf(phrase), name);
  }
  return tree;
}

function treeOf(words: string[]): PhraseTree<true> {
  const tree = new PhraseTree<true>();
  for (const phrase of words) tree.add(unitsOf(phrase), true);
  return tree;
}
