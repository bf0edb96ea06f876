import { useState } from 'react';
import { useUnsure } from '../../api/labels.ts';
import type { UnsureOrder } from '../../api/types.ts';
import { useAnswering } from './use-answering.ts';

const AHEAD = 20;
const MOST = 200;

type Ids = ReadonlySet<string>;
const without = (ids: Ids, id: string): Ids => new Set([...ids].filter((one) => one !== id));

/** The posts that wait to be named, one in hand. Skipped ones wait until all others are answered. */
export function useUnsureQueue(order: UnsureOrder) {
  const [skipped, setSkipped] = useState<Ids>(new Set());
  const [gone, setGone] = useState<Ids>(new Set());
  const { last, answer, undo } = useAnswering({
    takeOff: (id) => setGone((now) => new Set([...now, id])),
    bringBack: (id) => {
      setGone((now) => without(now, id));
      setSkipped((now) => without(now, id));
    },
  });
  const list = useUnsure(order, Math.min(MOST, AHEAD + skipped.size));
  const open = (list.data?.mentions ?? []).filter((mention) => !gone.has(mention.id));
  const waiting = open.filter((mention) => !skipped.has(mention.id));
  const inHand = waiting[0] ?? null;
  return {
    list,
    inHand,
    /** How many of those that wait were skipped. */
    skipped: open.length - waiting.length,
    last,
    answer: (is: boolean) => inHand && answer(inHand, is),
    undo,
    skip: () => inHand && setSkipped(new Set([...skipped, inHand.id])),
    lookAgain: () => setSkipped(new Set()),
  };
}
export type UnsureQueue = ReturnType<typeof useUnsureQueue>;
