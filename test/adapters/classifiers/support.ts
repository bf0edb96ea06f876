import { fileURLToPath } from 'node:url';
import { loadClassifier } from '../../../src/adapters/classifiers/index.ts';
import type { Verdict } from '../../../src/domain/verdict.ts';

export const lexiconFolder = fileURLToPath(new URL('../../../rules/lexicons', import.meta.url));

const classifier = loadClassifier(lexiconFolder);

/** Judges a text as the product does, the language not given. */
export function judge(text: string, lang: string | null = null): Verdict {
  return classifier.classify({ text, lang });
}

/** The reason that holds these words, or undefined. */
export function reasonWith(verdict: Verdict, words: string) {
  return verdict.reasons.find((reason) => reason.words.includes(words));
}
