import { Button } from '@mantine/core';
import { MessageSquarePlus } from 'lucide-react';
import { useEffect } from 'react';
import type { DraftView } from '../api/types.ts';
import { Banner } from '../parts/banner.tsx';
import { nameOf } from '../parts/names.ts';
import { tellDone } from '../parts/tell.ts';
import { KeptWords } from './kept-words.tsx';
import { supersededWords } from './superseded-words.ts';
import { fromStore, isTouched, placeOf } from './words.ts';

/** The draft that waits for the same person now, and the way to it. */
export interface Newer {
  draft: DraftView | null;
  goTo: (draftId: string) => void;
}

/**
 * A newer draft took the place of this one: says what happened, and goes on to it by itself, unless the person had written
 * words of their own here, which they may want to take along.
 */
export function SupersededNote(props: { draft: DraftView; newer: Newer; onNext: () => void }) {
  const { draft, newer, onNext } = props;
  const next = newer.draft?.id === draft.id ? null : newer.draft;
  const nextId = next?.id ?? null;
  const says = supersededWords(draft, next);
  const stays = isTouched(fromStore(draft, localStorage.getItem(placeOf(draft.id, draft.textHash))));
  // biome-ignore lint/correctness/useExhaustiveDependencies: goes on once, when the newer draft is known
  useEffect(() => {
    if (nextId === null || stays) return;
    tellDone(says.title, `${says.what} You have the new draft for ${nameOf(draft.person)} in hand.`, 8_000);
    newer.goTo(nextId);
  }, [nextId, stays]);
  return (
    <>
      <Banner
        tone="note"
        icon={MessageSquarePlus}
        role="status"
        acts={
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => (nextId === null ? onNext() : newer.goTo(nextId))}
          >
            {nextId === null ? 'Go to the next one' : 'Go to the new draft'}
          </Button>
        }
      >
        <b>{says.title}.</b> {says.what}
      </Banner>
      <KeptWords draft={draft} />
    </>
  );
}
