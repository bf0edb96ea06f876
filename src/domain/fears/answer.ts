import type { Reason } from '../decision.ts';
import type { ReachAnswer } from '../reach.ts';

/** A, answer publicly: the whole world reads it, so the first answer is public; the road is told before the draft. */
export function answer(reach: ReachAnswer): { possible: boolean; reason: Reason } {
  return { possible: reach.reach !== 'none', reason: { letter: 'answer', says: reach.why } };
}
