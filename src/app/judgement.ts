import { join } from 'node:path';
import type { Classifier } from '../ports/language.ts';
import { whenAsked } from './when-asked.ts';

/** The classifier of the house, loaded with its libraries when it is first asked for. */
export function judgementFrom(rulesDir: string): () => Promise<Classifier> {
  return whenAsked(() => load(rulesDir));
}

/** Reads all that the classifier is made from. Rejects with `RulesError` for a file that does not fit. */
export async function checkJudgement(rulesDir: string): Promise<void> {
  await load(rulesDir);
}

async function load(rulesDir: string): Promise<Classifier> {
  const { loadLexiconClassifier } = await import('../adapters/classifiers/lexicon/index.ts');
  return loadLexiconClassifier(join(rulesDir, 'lexicons'));
}
