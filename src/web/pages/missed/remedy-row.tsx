import { Button } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import type { RemedyView } from '../../api/types.ts';
import { Chip } from '../../parts/chip.tsx';
import classes from './missed.module.css';
import { remedyBrings } from './remedy-words.ts';

/** One change by which the set would find the post, what else it would bring, and the button that does it. */
export function RemedyRow(props: {
  remedy: RemedyView;
  looked: number;
  /** The draft has it already. */
  isIn: boolean;
  put: () => void;
  takeBack: () => void;
}) {
  const { remedy, looked, isIn, put, takeBack } = props;
  return (
    <li className={classes.remedy}>
      <div>
        <div className={classes.says}>{remedy.says}</div>
        <div className={`${classes.soft} tabular`}>{remedyBrings(remedy, looked)}</div>
      </div>
      {isIn ? (
        <span className={classes.acts}>
          <Chip tone="accent">in the draft</Chip>
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<Undo2 size={12} />}
            aria-label={`Take back: ${remedy.says}`}
            onClick={takeBack}
          >
            Take back
          </Button>
        </span>
      ) : (
        <Button
          size="compact-xs"
          variant="default"
          fw={500}
          aria-label={`Put into the draft: ${remedy.says}`}
          onClick={put}
        >
          Put into the draft
        </Button>
      )}
    </li>
  );
}
