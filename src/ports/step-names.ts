/** The verbs of the house, in the order of a mention's life. */
export const STEPS = [
  'collect-mentions',
  'find-own-replies',
  'collect-messages',
  'classify-mention',
  'open-case',
  'sort-mentions',
  'decide-case',
  'draft-reply',
  'send-reply',
  'reconcile-reply',
  'hand-off',
  'send-message',
  'follow-up-case',
  'sync-deletions',
  'sweep',
] as const;
export type StepName = (typeof STEPS)[number];
