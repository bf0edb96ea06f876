import { judgementFrom } from '../../../src/app/judgement.ts';
import type { Config } from '../../../src/config.ts';
import type { Deps } from '../../../src/ports/step.ts';

/** By their rules. This module is loaded once for all test files of a process: a classifier takes tens of megabytes. */
const judgements = new Map<string, Deps['classifier']>();

/** The classifier of these rules. It takes a second to load and learns nothing by itself, so houses share it. */
export function judgementOf(config: Config): Deps['classifier'] {
  const known = judgements.get(config.rulesDir) ?? judgementFrom(config);
  judgements.set(config.rulesDir, known);
  return known;
}
