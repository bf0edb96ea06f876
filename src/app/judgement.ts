import { join } from 'node:path';
import type { LearningClassifier } from '../ports/language.ts';
import { whenAsked } from './when-asked.ts';

/** The classifier of the house, loaded with its libraries and weights when it is first asked for. */
export function judgementFrom(rulesDir: string): () => Promise<LearningClassifier> {
  return whenAsked(() => load(rulesDir));
}

/** Reads all that the classifier is made from. Rejects with `RulesError` for a file that does not fit, and for missing weights. */
export async function checkJudgement(rulesDir: string): Promise<void> {
  await load(rulesDir);
}

async function load(rulesDir: string): Promise<LearningClassifier> {
  const { loadClassifier } = await import('../adapters/classifiers/index.ts');
  return loadClassifier(join(rulesDir, 'lexicons'));
}
