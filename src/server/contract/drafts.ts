import { z } from 'zod';
import { CHURN_STAGES, SEVERITIES, TOPICS } from '../../domain/verdict.ts';
import { Instant, LintView, PersonView, ReachView, ReplyView } from './common.ts';

export const DRAFT_STATES = ['waiting', 'approved', 'rejected', 'superseded', 'withdrawn'] as const;

/** One row of the queue. */
export const DraftRow = z.object({
  id: z.string(),
  caseId: z.string(),
  state: z.enum(DRAFT_STATES),
  person: PersonView,
  community: z.string().nullable(),
  tagged: z.boolean(),
  /** Their post that the draft answers. */
  post: z.object({ text: z.string(), postedAt: Instant, url: z.string() }),
  severity: z.enum(SEVERITIES),
  topic: z.enum(TOPICS),
  churn: z.enum(CHURN_STAGES),
  complaint: z.number(),
  unsure: z.boolean(),
  language: z.string(),
  ordinal: z.union([z.literal(1), z.literal(2)]),
  /** Public replies that are out or on their way, 0 to 2. */
  repliesUsed: z.number().int().min(0).max(2),
  reach: ReachView,
  dueAt: Instant.nullable(),
  escalation: z.object({ kind: z.string(), who: z.string() }).nullable(),
  createdAt: Instant,
});
export type DraftRow = z.infer<typeof DraftRow>;

export const DraftView = DraftRow.extend({
  text: z.string(),
  /** Hash of `text`: an approval that carries another is refused, because somebody changed the draft meanwhile. */
  textHash: z.string(),
  /** Other wordings to choose from, the shown one not among them. */
  alternatives: z.array(z.string()),
  lint: LintView,
  /** Why the draft came back, when an approval was stopped; otherwise null. */
  changed: z.string().nullable(),
  /** How it left the queue: by whom, null for the system; why; and the words that were approved. Null while it waits. */
  decided: z
    .object({ by: z.string().nullable(), reason: z.string().nullable(), text: z.string().nullable() })
    .nullable(),
});
export type DraftView = z.infer<typeof DraftView>;

export const DraftList = z.object({
  drafts: z.array(DraftRow),
  counts: z.object({
    waiting: z.number().int(),
    byHand: z.number().int(),
    unsure: z.number().int(),
    failed: z.number().int(),
    dueWithin10Min: z.number().int(),
  }),
});
export type DraftList = z.infer<typeof DraftList>;

export const ApproveInput = z
  .strictObject({
    /** The exact text that shall go out. Leave it out to approve the draft as it stands. */
    text: z.string().min(1).max(10_000).optional(),
    /** `textHash` of the draft the person saw. Leave it out only when the text is given. */
    textHash: z.string().optional(),
  })
  .refine((input) => input.text !== undefined || input.textHash !== undefined, {
    error: 'say what was read: the draft’s textHash, or the exact text',
    path: ['textHash'],
  });
export type ApproveInput = z.infer<typeof ApproveInput>;

export const ApproveResult = z.object({ reply: ReplyView });
export type ApproveResult = z.infer<typeof ApproveResult>;

export const RejectInput = z.strictObject({
  reason: z.string().trim().min(3, 'say in a few words why').max(500),
  /** Ask for another draft; otherwise the case is let go. */
  again: z.boolean().default(false),
});
export type RejectInput = z.input<typeof RejectInput>;

export const LintInput = z.strictObject({ text: z.string().max(10_000) });
