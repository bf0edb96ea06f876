import { compileForReddit, REDDIT_QUERY_LIMIT } from '../../domain/watch/compile-reddit.ts';
import { compileForX } from '../../domain/watch/compile-x.ts';
import type { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import type { SavedVersion } from '../../domain/watch/version.ts';
import type { Deps } from '../../ports/step.ts';
import { heardSince } from '../../steps/index.ts';
import type { KeywordSetView } from '../contract/index.ts';
import { presentDraftOf, presentEditors, presentTrial, presentVersion } from './keyword-version.ts';

export async function presentKeywordSet(deps: Deps, set: SavedVersion): Promise<KeywordSetView> {
  const { keywordSets, setDrafts } = deps.db.read;
  const history = await keywordSets.history(set.id);
  const draft = await setDrafts.get(set.id);
  const editors = await setDrafts.editors(set.id, heardSince(deps.clock.now()));
  return {
    id: set.id,
    name: set.name,
    version: set.version,
    body: set.body,
    savedBy: set.savedBy,
    savedAt: set.savedAt.toISOString(),
    why: set.why,
    compiled: presentCompiled(deps, set.body),
    history: history.map(presentVersion),
    trial: await presentTrial(deps, set, history),
    draft: presentDraftOf(draft),
    draftRevision: draft?.revision ?? 0,
    editing: presentEditors(editors),
  };
}

/** What each connected platform is asked, word by word. */
export function presentCompiled(deps: Deps, body: KeywordSetBody): KeywordSetView['compiled'] {
  return [...deps.accounts.values()]
    .filter((account) => body.platforms.includes(account.platform))
    .map((account) => {
      const { platform, handle, queryLimit } = account;
      const { queries, warnings } =
        platform === 'x'
          ? compileForX(body, { handle }, queryLimit, deps.lists)
          : compileForReddit(body, deps.lists);
      return { platform, queries, warnings, limit: platform === 'x' ? queryLimit : REDDIT_QUERY_LIMIT };
    });
}
