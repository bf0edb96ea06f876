import type { StepName } from '../../ports/step.ts';

/** Three queues, so that a slow platform holds up neither the thinking nor the replies. */
export const LANES = ['listen', 'think', 'speak'] as const;
export type Lane = (typeof LANES)[number];

const LANE_OF: Record<StepName, Lane> = {
  'collect-mentions': 'listen',
  'find-own-replies': 'listen',
  'collect-messages': 'listen',
  'sync-deletions': 'listen',
  'classify-mention': 'think',
  'open-case': 'think',
  'sort-mentions': 'think',
  'decide-case': 'think',
  'draft-reply': 'think',
  'follow-up-case': 'think',
  sweep: 'think',
  'send-reply': 'speak',
  'reconcile-reply': 'speak',
  'hand-off': 'speak',
  'send-message': 'speak',
};

export function laneOf(step: StepName): Lane {
  return LANE_OF[step];
}
