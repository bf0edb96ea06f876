import { useMediaQuery } from '@mantine/hooks';
import { useEffect } from 'react';
import { useSearchParams } from 'wouter';
import type { DraftRow } from '../../api/types.ts';
import { useKeys } from '../../parts/use-keys.ts';
import { afterSettling, stepFrom } from './next-in-line.ts';

/**
 * Which draft is in hand; it stands in the address, so that a reload, a link and the back button keep it. On a desk the
 * first one is taken up by itself; on a phone the queue is a step of its own.
 */
export function useChosenDraft(rows: readonly DraftRow[] | undefined) {
  const [params, setParams] = useSearchParams();
  const phone = useMediaQuery('(max-width: 760px)', undefined, { getInitialValueInEffect: false });
  const chosen = params.get('draft');
  const ids = rows?.map((row) => row.id) ?? [];
  const first = ids[0] ?? null;
  const choose = (id: string | null, replace = false): void =>
    setParams(id ? { draft: id } : {}, { replace });
  useEffect(() => {
    if (!phone && chosen === null && first !== null) setParams({ draft: first }, { replace: true });
  }, [phone, chosen, first, setParams]);
  const step = (by: 1 | -1): void => choose(stepFrom(ids, chosen, by), chosen !== null);
  useKeys({ j: () => step(1), k: () => step(-1) });
  /** Goes on from a draft that was decided, unless the person has gone elsewhere while the answer was on its way. */
  const settle = (): void => {
    const inHand = new URLSearchParams(window.location.search).get('draft');
    if (chosen !== null && inHand === chosen) choose(afterSettling(ids, chosen), true);
  };
  return { chosen, choose, settle };
}
