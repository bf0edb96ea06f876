import { useRef, useState } from 'react';
import type { KeywordSetBody, KeywordSetView } from '../../api/types.ts';
import { mergeBodies } from './merge-bodies.ts';
import type { Mine } from './use-keeping.ts';

export type OwnWords = ReturnType<typeof useOwnWords>;

/** What a person wrote here, over what the server has: the draft, the words on trial, or those that are live. */
export function useOwnWords(set: KeywordSetView) {
  const [mine, setMine] = useState<Mine | null>(null);
  // What the list of sets does not show yet still counts; once it shows it, or something later, that counts.
  const held = mine && (mine.keptAs === null || set.draftRevision < mine.keptAs) ? mine : null;
  const ground = set.trial?.state === 'trial' ? set.trial.body : set.body;
  const body = held?.body ?? set.draft?.body ?? ground;
  const revision = held?.keptAs ?? held?.revision ?? set.draftRevision;
  // A notice may ask for a change long after it was drawn: it is made from what stands here then.
  const here = useRef({ held, body, revision });
  here.current = { held, body, revision };
  return {
    mine,
    held,
    ground,
    body,
    /** Of the draft, as it will be once all that was sent is shown. */
    revision,
    put(next: KeywordSetBody): void {
      const now = here.current;
      const base = now.held?.keptAs === null ? now.held.base : now.body;
      setMine({ body: next, base, revision: now.revision, keptAs: null });
    },
    /** What was sent is kept as this revision; who wrote on meanwhile goes on from it. */
    kept: (sent: Mine, as: number): void =>
      setMine(
        (now) => now && (now === sent ? { ...now, keptAs: as } : { ...now, base: sent.body, revision: as }),
      ),
    letGo: () => setMine(null),
    /** The same words, made from another revision. */
    putOver: (on: number): void => setMine({ body, base: body, revision: on, keptAs: null }),
    /** One's own changes on other words. */
    putOn(theirs: KeywordSetBody, on: number): void {
      if (mine)
        setMine({
          body: mergeBodies(mine.base, mine.body, theirs),
          base: theirs,
          revision: on,
          keptAs: null,
        });
    },
  };
}
