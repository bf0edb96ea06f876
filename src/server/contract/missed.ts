import { z } from 'zod';
import { PLATFORMS } from '../../domain/mention.ts';
import { HEARINGS } from '../../domain/source-hours.ts';
import { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import { Instant } from './common.ts';

/** As much of a post as a keyword set looks at. */
export const MissedPost = z.object({
  platform: z.enum(PLATFORMS),
  text: z.string().max(10_000),
  author: z.string().nullable(),
  followers: z.number().int().nullable(),
  lang: z.string().nullable(),
  community: z.string().nullable(),
});
export type MissedPost = z.infer<typeof MissedPost>;

/** A post as it was read for somebody who asked about it. */
export const ReadPost = MissedPost.extend({ url: z.string().nullable(), postedAt: Instant.nullable() });

export const MissedInput = z.strictObject({
  /** The address of a post, or its words. */
  post: z.string().trim().min(1, 'paste the link or the words of a post').max(10_000),
  /** Where the words stood, when only words are given. */
  platform: z.enum(PLATFORMS).optional(),
  /** The post as an earlier answer gave it: where nobody heard it since, it is not read, and paid for, again. */
  read: ReadPost.nullish(),
});
export type MissedInput = z.infer<typeof MissedInput>;

export const RemedyView = z.object({
  /** As an order: `look for “munday coffee”`. */
  says: z.string(),
  body: KeywordSetBody,
  /** Of the posts heard lately: how many more the set would find, and how many of them are likely of no use. */
  finds: z.number().int(),
  noise: z.number(),
});
export type RemedyView = z.infer<typeof RemedyView>;

/** What a body of words says to a post: what finds it, or why not. */
export const ExplanationView = z.object({
  found: z.boolean(),
  terms: z.array(z.object({ term: z.string(), start: z.number().int(), end: z.number().int() })),
  /** Why not; `start` and `end` where it stands in the words of the post. */
  stops: z.array(
    z.object({
      is: z.string(),
      says: z.string(),
      start: z.number().int().nullable(),
      end: z.number().int().nullable(),
    }),
  ),
});
export type ExplanationView = z.infer<typeof ExplanationView>;

export const SetAnswerView = ExplanationView.extend({
  setId: z.string(),
  name: z.string(),
  version: z.number().int(),
  /** What the remedies start from: the words that are live. */
  body: KeywordSetBody,
  /** The smallest changes that would find it, those with the least noise first. */
  remedies: z.array(RemedyView),
});
export type SetAnswerView = z.infer<typeof SetAnswerView>;

/** Words in hand, asked about a post that was explained before: nothing is read anew, so it costs nothing. */
export const TryMissedInput = z.strictObject({ post: MissedPost, body: KeywordSetBody });
export type TryMissedInput = z.input<typeof TryMissedInput>;

export const MissedView = z.object({
  /** In one sentence: what came of this post. */
  says: z.string(),
  /** The mention it is, when it was found after all. */
  mention: z.object({ id: z.string(), caseId: z.string().nullable() }).nullable(),
  /** When and by which source it was heard, whether anything found it or not. */
  heard: z.object({ at: Instant, source: z.string() }).nullable(),
  post: ReadPost.nullable(),
  sets: z.array(SetAnswerView),
  /** The sources that could have brought it, and how well each was heard in that hour. */
  sources: z.array(
    z.object({ id: z.string(), label: z.string(), hearing: z.enum(HEARINGS).nullable(), says: z.string() }),
  ),
  looked: z.number().int(),
});
export type MissedView = z.infer<typeof MissedView>;
