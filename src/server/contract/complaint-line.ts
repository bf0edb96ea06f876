import { z } from 'zod';
import { LINE_CHOICES, LINE_RANGE } from '../../domain/complaint-line.ts';
import { Instant } from './common.ts';

const Percent = z.number().int().min(LINE_RANGE.least).max(LINE_RANGE.most);

/** What a line would have brought on the posts that were looked at; parts of posts, because they are sums of probabilities. */
export const ExpectedView = z.object({
  percent: z.number().int(),
  flagged: z.number(),
  complaints: z.number(),
  falseAlarms: z.number(),
  missed: z.number(),
});
export type ExpectedView = z.infer<typeof ExpectedView>;

export const ComplaintLineView = z.object({
  /** From so many percent on, a post counts as a complaint. */
  percent: z.number().int(),
  /** Posts from here to the line get a draft that is marked "unsure". */
  askPercent: z.number().int(),
  /** 0 while the rules' own line stands. */
  version: z.number().int(),
  /** What was chosen before, newest first; empty while the rules' own line stands. */
  history: z.array(
    z.object({
      version: z.number().int(),
      percent: z.number().int(),
      savedBy: z.string(),
      savedAt: Instant,
      why: z.string(),
    }),
  ),
  choices: z.array(z.object({ name: z.enum(LINE_CHOICES.map(({ name }) => name)), percent: Percent })),
  /** The posts that the numbers come from: of so many days, so many posts, of which the team named so many. */
  days: z.number().int(),
  posts: z.number().int(),
  named: z.number().int(),
  /** One entry for each percent that may be chosen, in order. */
  expected: z.array(ExpectedView),
});
export type ComplaintLineView = z.infer<typeof ComplaintLineView>;

export const SaveLineInput = z.strictObject({
  percent: Percent,
  /** The version the change started from: a newer one means somebody else saved meanwhile. */
  basedOn: z.number().int().min(0),
  why: z.string().trim().min(3, 'say in a few words why').max(500),
});
export type SaveLineInput = z.input<typeof SaveLineInput>;
