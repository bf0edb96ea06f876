import { join } from 'node:path';
import { RulesError } from '../adapters/rules/read-yaml.ts';
import { loadPrices, loadRulebook } from '../adapters/rules/rulebook-files.ts';
import { loadSharedLists } from '../adapters/rules/shared-list-files.ts';
import { loadWatchFiles } from '../adapters/rules/watch-files.ts';
import { mustKnowLists } from '../domain/watch/lists-named.ts';
import { checkJudgement } from './judgement.ts';
import { checkWords } from './words.ts';

/** Reads every rules file once, before anything works by them. Rejects with `RulesError`, which names file and line. */
export async function checkRules(rulesDir: string): Promise<void> {
  loadRulebook(rulesDir);
  loadPrices(rulesDir);
  checkListNames(rulesDir);
  checkWords(rulesDir);
  await checkJudgement(rulesDir);
}

/** A set may name only lists that are there: any other would stand for no word. */
function checkListNames(rulesDir: string): void {
  const folder = join(rulesDir, 'watch');
  const lists = loadSharedLists(join(rulesDir, 'lists'));
  for (const { sets } of loadWatchFiles(folder)) {
    for (const { id, body } of sets) {
      const known = mustKnowLists(body, lists);
      if (!known.ok) throw new RulesError(`${folder}: set ${id}: ${known.error.message}`);
    }
  }
}
