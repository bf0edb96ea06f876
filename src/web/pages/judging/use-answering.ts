import { useState } from 'react';
import { carryOut } from '../../api/carry-out.ts';
import { useLabel, useUndoLabel } from '../../api/labels.ts';
import type { MentionView } from '../../api/types.ts';
import { tellProblem } from '../../parts/tell.ts';

/** What was said last, for the way back. */
export interface Answered {
  mention: MentionView;
  answer: boolean;
  /** Null until the server has taken it. */
  labelId: string | null;
}

/**
 * Says whether a post is a complaint, and takes the last answer back. A post is taken off the list at once, before the
 * server has the answer, so that the next one stands there without a wait; a refusal brings it back.
 */
export function useAnswering(list: { takeOff: (id: string) => void; bringBack: (id: string) => void }) {
  const [last, setLast] = useState<Answered | null>(null);
  const label = useLabel();
  const undoing = useUndoLabel();
  const answer = (mention: MentionView, is: boolean): void => {
    list.takeOff(mention.id);
    setLast({ mention, answer: is, labelId: null });
    carryOut(
      label,
      { id: mention.id, said: { question: 'complaint', answer: is } },
      {
        onSuccess: ({ labelId }) =>
          setLast((now) => (now?.mention.id === mention.id ? { ...now, labelId } : now)),
        onError: (error) => {
          list.bringBack(mention.id);
          setLast((now) => (now?.mention.id === mention.id ? null : now));
          tellProblem('That was not taken', error);
        },
      },
    );
  };
  const undo = (): void => {
    if (!last?.labelId) return;
    setLast(null);
    carryOut(
      undoing,
      { labelId: last.labelId },
      {
        onSuccess: () => list.bringBack(last.mention.id),
        onError: (error) => tellProblem('It was not taken back', error),
      },
    );
  };
  return { last, answer, undo };
}
