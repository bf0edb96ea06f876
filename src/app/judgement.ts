import { join } from 'node:path';
import type { Parts } from '../adapters/classifiers/index.ts';
import { loadWatchFiles } from '../adapters/rules/watch-files.ts';
import type { Config } from '../config.ts';
import { namesOf } from '../domain/brand-names.ts';
import type { LearningClassifier } from '../ports/language.ts';
import { whenAsked } from './when-asked.ts';

/** The classifier of the house, loaded with its libraries and weights when it is first asked for, and its encoder where that is installed. */
export function judgementFrom({
  rulesDir,
  dataDir,
}: Pick<Config, 'rulesDir' | 'dataDir'>): () => Promise<LearningClassifier> {
  return whenAsked(async () => {
    const { preparedEncoder } = await import('../adapters/classifiers/encoder/prepare.ts');
    return classifierOf(rulesDir, { encoder: preparedEncoder(join(dataDir, 'encoder-en.bin')) });
  });
}

/** Reads all that the classifier is made from. Rejects with `RulesError` for a file that does not fit, and for missing weights. */
export async function checkJudgement(rulesDir: string): Promise<void> {
  await classifierOf(rulesDir);
}

/** The classifier of the brand whose rules stand here: its names are hidden from it. */
export async function classifierOf(
  rulesDir: string,
  parts: Omit<Parts, 'names'> = {},
): Promise<LearningClassifier> {
  const { loadClassifier } = await import('../adapters/classifiers/index.ts');
  const names = loadWatchFiles(join(rulesDir, 'watch')).flatMap(({ brand }) => namesOf(brand));
  return loadClassifier(join(rulesDir, 'lexicons'), { ...parts, names });
}
