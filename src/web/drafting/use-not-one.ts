import { carryOut } from '../api/carry-out.ts';
import { useNotAComplaint } from '../api/drafts.ts';
import type { DraftView } from '../api/types.ts';
import { nameOf } from '../parts/names.ts';
import { tellDone, tellProblem } from '../parts/tell.ts';

/** Says that the post is no complaint: it stays among the mentions, and its draft is withdrawn. */
export function useNotOne(draft: DraftView, onDecided: () => void) {
  const notAComplaint = useNotAComplaint();
  const say = (): void =>
    carryOut(
      notAComplaint,
      { id: draft.id, body: {} },
      {
        onSuccess: () => {
          tellDone(
            'Not a complaint',
            `The post of ${nameOf(draft.person)} stays among the mentions, and nothing is said.`,
          );
          onDecided();
        },
        onError: (error) => tellProblem('That was not taken', error),
      },
    );
  return { say, pending: notAComplaint.isPending };
}
