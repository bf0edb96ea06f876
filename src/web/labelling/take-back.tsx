import { Anchor } from '@mantine/core';
import { carryOut } from '../api/carry-out.ts';
import { useUndoLabel } from '../api/labels.ts';
import { tellDone, tellProblem } from '../parts/tell.ts';

/** The way back from what was said a moment ago. */
export function TakeBack({ labelId }: { labelId: string }) {
  const undoing = useUndoLabel();
  const undo = (): void =>
    carryOut(
      undoing,
      { labelId },
      {
        onSuccess: () => tellDone('Taken back', 'The post counts as before.'),
        onError: (error) => tellProblem('It was not taken back', error),
      },
    );
  return (
    <Anchor component="button" type="button" inherit disabled={undoing.isPending} onClick={undo}>
      Take back
    </Anchor>
  );
}
