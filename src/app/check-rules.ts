import { join } from 'node:path';
import { loadPrices, loadRulebook } from '../adapters/rules/rulebook-files.ts';
import { loadWatchFiles } from '../adapters/rules/watch-files.ts';
import { checkJudgement } from './judgement.ts';
import { checkWords } from './words.ts';

/** Reads every rules file once, before anything works by them. Rejects with `RulesError`, which names file and line. */
export async function checkRules(rulesDir: string): Promise<void> {
  loadRulebook(rulesDir);
  loadPrices(rulesDir);
  loadWatchFiles(join(rulesDir, 'watch'));
  checkWords(rulesDir);
  await checkJudgement(rulesDir);
}
