import type { KeywordSetBody, KeywordSetView } from '../../api/types.ts';
import { same, useKeeping } from './use-keeping.ts';
import { type OwnWords, useOwnWords } from './use-own-words.ts';

export type EditedSet = ReturnType<typeof useEditedSet>;

/**
 * A keyword set in the hands of a person. What they change is kept on the server as the set's one draft, a moment later and
 * by itself; who is late on an older revision is told, and nothing is written over before they have chosen.
 */
export function useEditedSet(set: KeywordSetView) {
  const own = useOwnWords(set);
  const { held, ground, body, put } = own;
  const keeping = useKeeping(set.id, held, ground, own.kept);
  return {
    body,
    revision: own.revision,
    /** Differs from what is live. */
    changed: !same(body, set.body),
    /** Differs from what is live or on trial: there is something to save. */
    drafted: !same(body, ground),
    /** Somebody wrote here since the page was opened. */
    touched: own.mine !== null,
    /** Everything is kept on the server. */
    kept: held === null || held.keptAs !== null,
    basedOn: set.draft?.basedOn ?? set.version,
    /** Another version went live since this draft was begun. */
    overtaken: set.draft !== null && set.draft.basedOn !== set.version && !same(body, set.body),
    clash: keeping.clash,
    /** Why it could not be kept, or null. */
    trouble: keeping.trouble,
    change: (part: Partial<KeywordSetBody>) => put({ ...body, ...part }),
    drop: () => put(ground),
    ...waysOut(own, keeping),
  };
}

/** What a person may choose where somebody else was at the same draft. */
function waysOut(own: OwnWords, { clash, settle }: Pick<ReturnType<typeof useKeeping>, 'clash' | 'settle'>) {
  return {
    /** Lets go of one's own words: what the server has counts. */
    letGo() {
      own.letGo();
      settle();
    },
    /** Writes one's own words over what the other made, knowing it. */
    insist() {
      if (clash) own.putOver(clash.revision);
      settle();
    },
    /** Puts one's own changes on top of what the other made. */
    takeBoth() {
      if (clash) own.putOn(clash.body ?? own.ground, clash.revision);
      settle();
    },
  };
}
