import { z } from 'zod';
import { MentionView, SaidView } from './common.ts';

export const LabelResult = z.object({ labelId: z.string() });
export type LabelResult = z.infer<typeof LabelResult>;

/** What the classifier learns from, newest first. */
export const LabelList = z.object({
  labels: z.array(z.object({ said: SaidView, mention: MentionView })),
  /** All that stand; the list holds the newest. */
  total: z.number().int(),
});
export type LabelList = z.infer<typeof LabelList>;

/** Posts that wait for somebody to say whether they are complaints. */
export const UnsureList = z.object({
  mentions: z.array(MentionView),
  /** All that wait. */
  count: z.number().int(),
});
export type UnsureList = z.infer<typeof UnsureList>;
