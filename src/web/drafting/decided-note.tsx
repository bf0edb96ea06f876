import { Button, Text } from '@mantine/core';
import { CheckCheck } from 'lucide-react';
import type { DraftView } from '../api/types.ts';
import { Banner } from '../parts/banner.tsx';
import { decidedWords } from './decided-words.ts';
import classes from './draft-pane.module.css';
import { KeptWords } from './kept-words.tsx';

/** Somebody decided, here or at another desk: who, why, and in which words; and what this person had written themselves. */
export function DecidedNote({ draft, onNext }: { draft: DraftView; onNext: () => void }) {
  if (draft.state === 'waiting') return null;
  const approved = draft.decided?.text ?? null;
  return (
    <>
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
        <b>{draft.state === 'withdrawn' ? 'No reply is owed any more.' : 'Already decided.'}</b>{' '}
        {decidedWords(draft.state, draft.decided)}
      </Banner>
      {approved !== null && (
        <Text component="blockquote" className={classes.said} aria-label="The approved words">
          {approved}
        </Text>
      )}
      <KeptWords draft={draft} />
    </>
  );
}
