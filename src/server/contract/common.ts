import { z } from 'zod';
import { PLATFORMS, STANDINGS } from '../../domain/mention.ts';
import { REACHES } from '../../domain/reach.ts';
import { REPLY_STATES, ROADS } from '../../domain/reply.ts';
import { CHURN_STAGES, SEVERITIES, TOPICS } from '../../domain/verdict.ts';

/** ISO 8601 in UTC. */
export const Instant = z.iso.datetime();

export const PersonView = z.object({
  platform: z.enum(PLATFORMS),
  externalId: z.string(),
  handle: z.string(),
  name: z.string(),
  followers: z.number().nullable(),
});
export type PersonView = z.infer<typeof PersonView>;

export const VerdictView = z.object({
  complaint: z.number().min(0).max(1),
  sentiment: z.object({ negative: z.number(), neutral: z.number(), positive: z.number() }),
  severity: z.enum(SEVERITIES),
  topic: z.enum(TOPICS),
  churn: z.enum(CHURN_STAGES),
  language: z.string(),
  unsure: z.boolean(),
  reasons: z.array(
    z.object({
      words: z.string(),
      start: z.number(),
      end: z.number(),
      weight: z.number(),
      /** A name of the brand that stands only in words quoted from somebody else. */
      quoted: z.literal(true).optional(),
    }),
  ),
  classifier: z.string(),
});
export type VerdictView = z.infer<typeof VerdictView>;

/** What a person may say of a post. */
export const LabelInput = z.discriminatedUnion('question', [
  z.strictObject({ question: z.literal('complaint'), answer: z.boolean() }),
  z.strictObject({ question: z.literal('topic'), answer: z.enum(TOPICS) }),
  z.strictObject({ question: z.literal('severity'), answer: z.enum(SEVERITIES) }),
]);
export type LabelInput = z.infer<typeof LabelInput>;

const saidBy = { id: z.string(), by: z.string(), at: Instant };

/** What a person said of a post, and still says. */
export const SaidView = z.discriminatedUnion('question', [
  z.object({ question: z.literal('complaint'), answer: z.boolean(), ...saidBy }),
  z.object({ question: z.literal('topic'), answer: z.enum(TOPICS), ...saidBy }),
  z.object({ question: z.literal('severity'), answer: z.enum(SEVERITIES), ...saidBy }),
]);
export type SaidView = z.infer<typeof SaidView>;

/** A stretch of text to mark: UTF-16 offsets, `end` exclusive. */
export const Span = z.object({ start: z.number().int(), end: z.number().int() });

/** How a hit stands: in words quoted from somebody else, or turned by a negation close by. Left out where it is not so. */
export const StanceView = {
  quoted: z.literal(true).optional(),
  negated: z.literal(true).optional(),
};

export const MentionView = z.object({
  id: z.string(),
  platform: z.enum(PLATFORMS),
  externalId: z.string(),
  threadId: z.string(),
  url: z.string(),
  author: PersonView,
  community: z.string().nullable(),
  /** Empty when the author deleted the post. */
  text: z.string(),
  postedAt: Instant,
  tagged: z.boolean(),
  /** The terms of the keyword sets that found it, with their places in the text. */
  matched: z.array(
    z.object({
      setId: z.string(),
      setVersion: z.number().int(),
      term: z.string(),
      start: z.number(),
      end: z.number(),
      ...StanceView,
    }),
  ),
  /** `trial`: only a version on trial finds it; `history`: it is older than the version that finds it. Neither is work. */
  standing: z.enum(STANDINGS),
  deletedAt: Instant.nullable(),
  /** What the classifier said then; it is never changed afterwards. */
  verdict: VerdictView.nullable(),
  /** What people said of it that stands, oldest first. */
  said: z.array(SaidView),
  /** What the post counts as by their word; null while nobody said. */
  judged: z.enum(['complaint', 'not-a-complaint']).nullable(),
  /** The word that stands on whether it is about us; null while nobody said. */
  saidAboutUs: z.object({ id: z.string(), about: z.boolean(), by: z.string() }).nullable(),
  caseId: z.string().nullable(),
});
export type MentionView = z.infer<typeof MentionView>;

export const ReachView = z.object({ reach: z.enum(REACHES), why: z.string() });

export const ReplyView = z.object({
  id: z.string(),
  ordinal: z.union([z.literal(1), z.literal(2)]).nullable(),
  road: z.enum(ROADS),
  state: z.enum(REPLY_STATES),
  text: z.string(),
  inReplyTo: z.string(),
  url: z.string().nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: Instant.nullable(),
  sentAt: Instant.nullable(),
  failure: z.object({ code: z.string(), reason: z.string() }).nullable(),
  /** We cannot know whether it is public, and take a person's word that it is not. */
  mayBeCalledAbsent: z.boolean(),
  /** Opens the platform's own composer with the text; only while the reply waits to be posted by hand. */
  composeUrl: z.string().nullable(),
});
export type ReplyView = z.infer<typeof ReplyView>;

export const LintView = z.object({
  findings: z.array(
    z.object({
      level: z.enum(['pass', 'warn', 'block']),
      rule: z.string(),
      says: z.string(),
      at: Span.nullable(),
    }),
  ),
  length: z.number().int(),
  limit: z.number().int(),
  nearest: z.number(),
  blocked: z.boolean(),
});
export type LintView = z.infer<typeof LintView>;

export const ErrorView = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});
export type ErrorView = z.infer<typeof ErrorView>;
