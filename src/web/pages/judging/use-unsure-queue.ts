import { useState } from 'react';
import { carryOut } from '../../api/carry-out.ts';
import { useLabel, useUndoLabel, useUnsure } from '../../api/labels.ts';
import type { MentionView, UnsureOrder } from '../../api/types.ts';
import { tellProblem } from '../../parts/tell.ts';

const AHEAD = 20;
const MOST = 200;

/** What was said last, for the way back. */
export interface Answered {
  mention: MentionView;
  answer: boolean;
  /** Null until the server has taken it. */
  labelId: string | null;
}

const without = (ids: ReadonlySet<string>, id: string) => new Set([...ids].filter((one) => one !== id));

/**
 * The posts that wait to be named, one in hand. An answer takes its post off at once, before the server has it, so that
 * the next stands there without a wait; a refusal brings it back. Skipped ones wait until all others are answered.
 */
export function useUnsureQueue(order: UnsureOrder) {
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<Answered | null>(null);
  const list = useUnsure(order, Math.min(MOST, AHEAD + skipped.size));
  const label = useLabel();
  const undoing = useUndoLabel();
  const open = (list.data?.mentions ?? []).filter((mention) => !gone.has(mention.id));
  const waiting = open.filter((mention) => !skipped.has(mention.id));
  const [inHand = null, ...then] = waiting;

  const answer = (is: boolean): void => {
    if (!inHand) return;
    const mention = inHand;
    setGone(new Set([...gone, mention.id]));
    setLast({ mention, answer: is, labelId: null });
    carryOut(
      label,
      { id: mention.id, said: { question: 'complaint', answer: is } },
      {
        onSuccess: ({ labelId }) =>
          setLast((now) => (now?.mention.id === mention.id ? { ...now, labelId } : now)),
        onError: (error) => {
          setGone((now) => without(now, mention.id));
          setLast(null);
          tellProblem('That was not taken', error);
        },
      },
    );
  };
  const undo = (): void => {
    if (!last?.labelId) return;
    const { mention, labelId } = last;
    setLast(null);
    carryOut(
      undoing,
      { labelId },
      {
        onSuccess: () => {
          setGone((now) => without(now, mention.id));
          setSkipped((now) => without(now, mention.id));
        },
        onError: (error) => tellProblem('It was not taken back', error),
      },
    );
  };
  return {
    list,
    inHand,
    then,
    skipped: open.length - waiting.length,
    last,
    answer,
    undo,
    skip: () => inHand && setSkipped(new Set([...skipped, inHand.id])),
    lookAgain: () => setSkipped(new Set()),
  };
}
export type UnsureQueue = ReturnType<typeof useUnsureQueue>;
