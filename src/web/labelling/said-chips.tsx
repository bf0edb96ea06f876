import { UnstyledButton } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { carryOut } from '../api/carry-out.ts';
import { useUndoLabel } from '../api/labels.ts';
import type { SaidView } from '../api/types.ts';
import { Chip } from '../parts/chip.tsx';
import { tellProblem } from '../parts/tell.ts';
import classes from './labelling.module.css';
import { saidLine } from './said-words.ts';

/** What colleagues said of a post, each with its way back. */
export function SaidChips({ said }: { said: readonly SaidView[] }) {
  return said.map((one) => <SaidChip key={one.id} said={one} />);
}

function SaidChip({ said }: { said: SaidView }) {
  const undoing = useUndoLabel();
  const undo = (): void =>
    carryOut(
      undoing,
      { labelId: said.id },
      { onError: (error) => tellProblem('It was not taken back', error) },
    );
  return (
    <Chip tone="accent">
      {saidLine(said)}
      <UnstyledButton
        className={classes.undo}
        onClick={undo}
        disabled={undoing.isPending}
        aria-label={`Take back: ${saidLine(said)}`}
        title="Take back"
      >
        <Undo2 size={12} aria-hidden="true" />
      </UnstyledButton>
    </Chip>
  );
}
