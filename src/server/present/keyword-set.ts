import { compileForReddit } from '../../domain/watch/compile-reddit.ts';
import { compileForX } from '../../domain/watch/compile-x.ts';
import type { KeywordSet, KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import type { Deps } from '../../ports/step.ts';
import type { KeywordSetView } from '../contract/index.ts';

export async function presentKeywordSet(deps: Deps, set: KeywordSet): Promise<KeywordSetView> {
  const history = await deps.db.read.keywordSets.history(set.id);
  return {
    id: set.id,
    name: set.name,
    version: set.version,
    body: set.body,
    savedBy: set.savedBy,
    savedAt: set.savedAt.toISOString(),
    why: set.why,
    compiled: presentCompiled(deps, set.body),
    history: history.map((entry) => ({ ...entry, savedAt: entry.savedAt.toISOString() })),
  };
}

/** What each connected platform is asked, word by word. */
export function presentCompiled(deps: Deps, body: KeywordSetBody): KeywordSetView['compiled'] {
  return [...deps.accounts.values()]
    .filter((account) => body.platforms.includes(account.platform))
    .map((account) => {
      const { queries, warnings } =
        account.platform === 'x'
          ? compileForX(body, { handle: account.handle }, account.queryLimit, deps.lists)
          : compileForReddit(body, deps.lists);
      return { platform: account.platform, queries, warnings };
    });
}
