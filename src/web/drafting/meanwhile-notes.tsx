import { Button } from '@mantine/core';
import { History } from 'lucide-react';
import { Banner } from '../parts/banner.tsx';
import type { WordsInHand } from './use-words.ts';

/** Why a draft came back after an approval was stopped. */
export function ChangedNote({ why }: { why: string | null }) {
  if (!why) return null;
  return (
    <Banner tone="note" icon={History}>
      <b>This draft came back.</b> {why}
    </Banner>
  );
}

/** The draft was changed while the person wrote: nothing is overwritten, they choose. */
export function OvertakenNote({ hand }: { hand: WordsInHand }) {
  if (!hand.overtaken) return null;
  return (
    <Banner
      tone="warn"
      icon={History}
      role="alert"
      acts={
        <>
          <Button size="compact-sm" onClick={hand.keepMine}>
            Keep mine
          </Button>
          <Button size="compact-sm" variant="default" onClick={hand.takeNewest}>
            Take the new draft
          </Button>
        </>
      }
    >
      <b>The draft was changed while you wrote.</b> Your words are untouched. Choose which go on.
    </Banner>
  );
}
