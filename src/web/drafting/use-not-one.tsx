import { carryOut } from '../api/carry-out.ts';
import { useNotAComplaint } from '../api/drafts.ts';
import type { DraftView } from '../api/types.ts';
import { TakeBack } from '../labelling/take-back.tsx';
import { nameOf } from '../parts/names.ts';
import { tellDone, tellProblem } from '../parts/tell.ts';

/** Long enough to notice a slip of the finger and take it back. */
const TO_TAKE_BACK_MS = 12_000;

function NotOneTold({ name, labelId }: { name: string; labelId: string }) {
  return (
    <>
      The post of {name} stays among the mentions, and nothing is said. <TakeBack labelId={labelId} />
    </>
  );
}

/** Says that the post is no complaint: it stays among the mentions, and its draft is withdrawn. */
export function useNotOne(draft: DraftView, onDecided: () => void) {
  const notAComplaint = useNotAComplaint();
  const say = (): void =>
    carryOut(
      notAComplaint,
      { id: draft.id, body: {} },
      {
        onSuccess: ({ labelId }) => {
          tellDone(
            'Not a complaint',
            <NotOneTold name={nameOf(draft.person)} labelId={labelId} />,
            TO_TAKE_BACK_MS,
          );
          onDecided();
        },
        onError: (error) => tellProblem('That was not taken', error),
      },
    );
  return { say, pending: notAComplaint.isPending };
}
