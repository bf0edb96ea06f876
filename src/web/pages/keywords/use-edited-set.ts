import { useRef, useState } from 'react';
import type { KeywordSetBody, KeywordSetView } from '../../api/types.ts';
import { mergeBodies } from './merge-bodies.ts';
import { type Mine, same, useKeeping } from './use-keeping.ts';

export type EditedSet = ReturnType<typeof useEditedSet>;

/**
 * A keyword set in the hands of a person. What they change is kept on the server as the set's one draft, a moment later and
 * by itself; who is late on an older revision is told, and nothing is written over before they have chosen.
 */
export function useEditedSet(set: KeywordSetView) {
  const [mine, setMine] = useState<Mine | null>(null);
  // What the list of sets does not show yet still counts; once it shows it, or something later, that counts.
  const held = mine && (mine.keptAs === null || set.draftRevision < mine.keptAs) ? mine : null;
  const ground = set.trial?.state === 'trial' ? set.trial.body : set.body;
  const body = held?.body ?? set.draft?.body ?? ground;
  // A notice may ask for a change long after it was drawn: it is made from what stands here then.
  const here = useRef({ held, body, draftRevision: set.draftRevision });
  here.current = { held, body, draftRevision: set.draftRevision };
  const put = (next: KeywordSetBody): void => {
    const now = here.current;
    setMine({
      body: next,
      base: now.held?.keptAs === null ? now.held.base : now.body,
      revision: now.held?.keptAs ?? now.held?.revision ?? now.draftRevision,
      keptAs: null,
    });
  };
  const keeping = useKeeping(set.id, held, ground, (sent, revision) =>
    setMine(
      (now) => now && (now === sent ? { ...now, keptAs: revision } : { ...now, base: sent.body, revision }),
    ),
  );
  const revision = held?.keptAs ?? held?.revision ?? set.draftRevision;
  return {
    body,
    revision,
    /** Differs from what is live. */
    changed: !same(body, set.body),
    /** Differs from what is live or on trial: there is something to save. */
    drafted: !same(body, ground),
    /** Somebody wrote here since the page was opened. */
    touched: mine !== null,
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
    /** Lets go of one's own words: what the server has counts. */
    letGo() {
      setMine(null);
      keeping.settle();
    },
    /** Writes one's own words over what the other made, knowing it. */
    insist() {
      if (keeping.clash) setMine({ body, base: body, revision: keeping.clash.revision, keptAs: null });
      keeping.settle();
    },
    /** Puts one's own changes on top of what the other made. */
    takeBoth() {
      const { clash } = keeping;
      const theirs = clash?.body ?? ground;
      if (clash && mine)
        setMine({
          body: mergeBodies(mine.base, mine.body, theirs),
          base: theirs,
          revision: clash.revision,
          keptAs: null,
        });
      keeping.settle();
    },
  };
}
