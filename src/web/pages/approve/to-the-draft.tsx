import { Button } from '@mantine/core';
import { ArrowDown } from 'lucide-react';
import type { RefObject } from 'react';
import classes from './approve-page.module.css';

/** On a narrow screen the draft lies under the case: this leads down to it, and is gone once it is in sight. */
export function ToTheDraft({ draft, inSight }: { draft: RefObject<HTMLElement | null>; inSight: boolean }) {
  if (inSight) return null;
  return (
    <div className={classes.down}>
      <Button
        fullWidth
        rightSection={<ArrowDown size={15} />}
        onClick={() => draft.current?.scrollIntoView({ block: 'start' })}
      >
        Read the draft
      </Button>
    </div>
  );
}
