import { z } from 'zod';
import { REPLY_STATES } from '../../domain/reply.ts';
import { Instant, MentionView } from './common.ts';

/** How well the house tells posts about the brand from others, and the line that may set mentions aside. */
export const AboutUsModelView = z.object({
  /** Judgements of the team that stand. */
  judged: z.object({ aboutUs: z.number().int(), notUs: z.number().int() }),
  /** So many of each are needed before a line may be drawn, and while it counts. */
  needed: z.number().int(),
  /** On the team's own judgements, each asked of a model that had not learnt from it; null without any. */
  quality: z
    .object({ right: z.number().int(), of: z.number().int(), ranking: z.number().nullable() })
    .nullable(),
  /** Mentions that are less likely about us than this (0 to 1) are set aside; null: none is. */
  line: z.number().nullable(),
  /** Who drew it or took it away last. */
  drawn: z.object({ by: z.string(), at: Instant }).nullable(),
  /** False while a drawn line does not count, because too few judgements stand. */
  counts: z.boolean(),
  /** Mentions that are set aside now. */
  below: z.number().int(),
  /** Of the judged posts: how many a line would have set aside. */
  choices: z.array(z.object({ line: z.number(), notUs: z.number().int(), aboutUs: z.number().int() })),
});
export type AboutUsModelView = z.infer<typeof AboutUsModelView>;

export const DrawLineInput = z.strictObject({ line: z.number().nullable() });
export type DrawLineInput = z.infer<typeof DrawLineInput>;

export const ProbablyNotUs = z.object({
  mentions: z.array(
    z.object({
      mention: MentionView,
      /** Of being about us, 0 to 1. */
      likelihood: z.number(),
    }),
  ),
  /** Pass as `before` for the next page; null at the end. */
  next: z.string().nullable(),
});
export type ProbablyNotUs = z.infer<typeof ProbablyNotUs>;

export const SayOfMentionInput = z.strictObject({ about: z.boolean() });
/** What came of the word, beside that it was kept. */
export const FollowedView = z.object({
  /** The draft that waited for this post was withdrawn. */
  withdrawn: z.boolean(),
  /** A reply to this post that was approved before and stays as it is; null without one. */
  stays: z.object({ state: z.enum(REPLY_STATES), approvedBy: z.string().nullable() }).nullable(),
});
export type FollowedView = z.infer<typeof FollowedView>;
export const SaidOfMention = FollowedView.extend({ judgementId: z.string() });
export type SaidOfMention = z.infer<typeof SaidOfMention>;
