import { z } from 'zod';
import { PART_KINDS } from './draft.ts';
import { CHURN_STAGES } from './verdict.ts';

const share = z.number().min(0).max(1);
const phrases = z.array(z.string().trim().min(1)).min(1);

/** `rules/fears.yaml`: the five letters as settings. */
export const FearsRules = z.strictObject({
  find: z.strictObject({
    /** From this probability on, a post is treated as a complaint. */
    complaintFrom: share,
    /** From here to `complaintFrom` a draft is written and marked "unsure": a person says what it is. */
    askFrom: share,
  }),
  empathy: z.strictObject({
    /** What the first and the second public reply hold, in this order. */
    first: z.array(z.enum(PART_KINDS)).min(1),
    second: z.array(z.enum(PART_KINDS)).min(1),
    /** Advice for the approver by the four kinds of detractor. */
    advice: z.record(z.enum(CHURN_STAGES), z.string()),
    /** Advice added when a complaint is strong. */
    adviceStrong: z.string(),
  }),
  answer: z.strictObject({
    /** Subreddits whose rules forbid companies to answer by an app: a person posts there. */
    byHandCommunities: z.array(z.string()),
    /** How untagged Reddit posts are answered. */
    redditUntagged: z.enum(['api', 'by-hand']),
  }),
  replyTwice: z.strictObject({
    /** 1 or 2, never more: Jay Baer's rule. */
    limit: z.union([z.literal(1), z.literal(2)]),
  }),
  switchChannel: z.strictObject({
    /** `invite`: they write first. `open-when-allowed`: we write first where the platform lets us. */
    mode: z.enum(['invite', 'open-when-allowed']),
  }),
  /** Phrases by which a person tells us to leave them alone; matched as whole words in a post or message to us. */
  stop: z.strictObject({ en: phrases, 'zh-Hant': phrases, 'zh-Hans': phrases, ru: phrases }),
});
export type FearsRules = z.infer<typeof FearsRules>;
