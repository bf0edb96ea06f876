import { useAttention } from '../../api/cases.ts';
import { useEndedTrials } from './ended-trials.tsx';
import { useSetAside } from './use-set-aside.ts';

/** How much needs a person, of every kind: what the page lists, and what the rail counts. */
export function useOpenCount(): number {
  const replies = useAttention(1).data?.total ?? 0;
  const setAside = useSetAside(1).data?.total ?? 0;
  return replies + setAside + useEndedTrials().length;
}
