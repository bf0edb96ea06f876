import { Button, CopyButton, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { DraftView } from '../api/types.ts';
import classes from './draft-pane.module.css';
import { fromStore, isTouched, placeOf, textOf } from './words.ts';

/** What a person had written when somebody else decided: it went nowhere, and it is not taken away. */
export function KeptWords({ draft }: { draft: DraftView }) {
  const place = placeOf(draft.id, draft.textHash);
  const [kept, setKept] = useState(() => fromStore(draft, localStorage.getItem(place)));
  const text = textOf(kept);
  if (!isTouched(kept) || text === draft.decided?.text) return null;
  const letGo = (): void => {
    localStorage.removeItem(place);
    setKept(fromStore(draft, null));
  };
  return (
    <section aria-label="Your words">
      <Text size="xs" c="var(--tw-soft)">
        You had written, and it did not go out:
      </Text>
      <Text component="blockquote" className={classes.said}>
        {text}
      </Text>
      <Group gap="xs">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy your words'}
            </Button>
          )}
        </CopyButton>
        <Button size="compact-sm" variant="subtle" onClick={letGo}>
          Let them go
        </Button>
      </Group>
    </section>
  );
}
