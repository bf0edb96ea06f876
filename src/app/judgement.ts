import { join } from 'node:path';
import type { Parts } from '../adapters/classifiers/index.ts';
import type { Config } from '../config.ts';
import type { LearningClassifier } from '../ports/language.ts';
import { whenAsked } from './when-asked.ts';

/** The classifier of the house, loaded with its libraries and weights when it is first asked for, and its encoder where that is installed. */
export function judgementFrom({
  rulesDir,
  dataDir,
}: Pick<Config, 'rulesDir' | 'dataDir'>): () => Promise<LearningClassifier> {
  return whenAsked(async () => {
    const { preparedEncoder } = await import('../adapters/classifiers/encoder/prepare.ts');
    return load(rulesDir, { encoder: preparedEncoder(join(dataDir, 'encoder-en.bin')) });
  });
}

/** Reads all that the classifier is made from. Rejects with `RulesError` for a file that does not fit, and for missing weights. */
export async function checkJudgement(rulesDir: string): Promise<void> {
  await load(rulesDir);
}

async function load(rulesDir: string, parts: Parts = {}): Promise<LearningClassifier> {
  const { loadClassifier } = await import('../adapters/classifiers/index.ts');
  return loadClassifier(join(rulesDir, 'lexicons'), parts);
}
