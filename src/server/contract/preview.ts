import { z } from 'zod';
import { PLATFORMS } from '../../domain/mention.ts';
import { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import { Instant, StanceView } from './common.ts';
import { KeywordSetView } from './rest.ts';

export const PreviewInput = z.strictObject({
  body: KeywordSetBody,
  /** Numbers of posts that nobody here wants to judge. */
  skipped: z.array(z.number().int()).max(500).default([]),
});
export type PreviewInput = z.input<typeof PreviewInput>;

/** A heard post, mention or not, with the words that find it. */
export const FoundPostView = z.object({
  number: z.number().int(),
  platform: z.enum(PLATFORMS),
  externalId: z.string(),
  url: z.string(),
  author: z.string(),
  community: z.string().nullable(),
  text: z.string(),
  postedAt: Instant,
  tagged: z.boolean(),
  marks: z.array(
    z.object({ term: z.string(), start: z.number().int(), end: z.number().int(), ...StanceView }),
  ),
  /** Probability of a complaint. */
  complaint: z.number().min(0).max(1),
  /** Whether that is enough to count as one, by the line that stands. */
  isComplaint: z.boolean(),
  /** What the team said of it, or knows; null when nothing. */
  aboutUs: z.boolean().nullable(),
});
export type FoundPostView = z.infer<typeof FoundPostView>;

/** A share that is known in part: with 95 % it lies between `low` and `high`. */
export const ShareView = z.object({
  best: z.number(),
  low: z.number(),
  high: z.number(),
  /** Judgements behind it. */
  judged: z.number().int(),
});
export type ShareView = z.infer<typeof ShareView>;

export const FoundGroupView = z.object({
  count: z.number().int(),
  complaints: z.number().int(),
  /** So many that only a random part was read. */
  complaintsEstimated: z.boolean(),
  /** Up to 20 each. */
  newest: z.array(FoundPostView),
  random: z.array(FoundPostView),
  /** Those the team knows to be about us, newest first, 50 at most. */
  knownAboutUs: z.array(FoundPostView),
});
export type FoundGroupView = z.infer<typeof FoundGroupView>;

export const PreviewView = z.object({
  looked: z.number().int(),
  tookMs: z.number(),
  /** Days that are looked through, and when the oldest of these posts was written. */
  days: z.number().int(),
  oldest: Instant.nullable(),
  /** The posts a body finds: the one being edited, and the one that runs. */
  mentions: z.object({ now: z.number().int(), was: z.number().int() }),
  aboutUs: z.object({ now: ShareView.nullable(), was: ShareView.nullable() }),
  /** Share of them that never tagged us; null when there are none. */
  neverTagged: z.object({ now: z.number().nullable(), was: z.number().nullable() }),
  gained: FoundGroupView,
  lost: FoundGroupView,
  kept: FoundGroupView,
  judging: z.object({
    /** Judged of those that chance drew. */
    judged: z.number().int(),
    /** To be judged next, best first. */
    next: z.array(FoundPostView),
  }),
  compiled: KeywordSetView.shape.compiled,
});
export type PreviewView = z.infer<typeof PreviewView>;

export const AboutUsInput = z.strictObject({
  platform: z.enum(PLATFORMS),
  externalId: z.string().min(1).max(200),
  about: z.boolean(),
  /** Chance picked the post, not a person. */
  drawn: z.boolean(),
});
export type AboutUsInput = z.infer<typeof AboutUsInput>;

export const AboutUsResult = z.object({ judgementId: z.string() });
export type AboutUsResult = z.infer<typeof AboutUsResult>;
