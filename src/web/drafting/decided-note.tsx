import { Button } from '@mantine/core';
import { CheckCheck } from 'lucide-react';
import type { DraftView } from '../api/types.ts';
import { Banner } from '../parts/banner.tsx';

const SAYS: Record<Exclude<DraftView['state'], 'waiting'>, string> = {
  approved: 'This draft is approved. The case shows where the reply stands.',
  rejected: 'This draft is rejected.',
  superseded: 'A newer draft has taken the place of this one.',
  withdrawn: 'This draft was withdrawn: no reply is owed any more.',
};

/** Somebody decided, here or at another desk: there is nothing left to do for this draft. */
export function DecidedNote({ state, onNext }: { state: DraftView['state']; onNext: () => void }) {
  if (state === 'waiting') return null;
  return (
    <Banner
      tone="note"
      icon={CheckCheck}
      role="status"
      acts={
        <Button size="compact-sm" variant="default" onClick={onNext}>
          Go to the next one
        </Button>
      }
    >
      <b>Already decided.</b> {SAYS[state]}
    </Banner>
  );
}
