import { z } from 'zod';
import { CASE_STATES } from '../../domain/case.ts';
import { LETTERS } from '../../domain/decision.ts';
import { Instant, MentionView, PersonView, ReachView, ReplyView } from './common.ts';
import { DraftView } from './drafts.ts';

export const ReasonView = z.object({
  /** Which of the five letters, or the rule, spoke. */
  letter: z.enum(LETTERS),
  says: z.string(),
});

export const DecisionView = z.object({
  action: z.string(),
  reasons: z.array(ReasonView),
  /** Advice for the person who approves, in one or two sentences. */
  advice: z.string().nullable(),
  reach: ReachView,
  at: Instant,
});

/** The seven points of a complaint talk, for the strip above the thread. */
export const STAGES = [
  'acknowledged',
  'listened',
  'apologised',
  'explain, offer',
  'act in time',
  'report back',
] as const;

export const TimelineItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('their-post'), at: Instant, mention: MentionView }),
  z.object({ kind: z.literal('our-reply'), at: Instant, reply: ReplyView }),
  z.object({
    kind: z.literal('private-message'),
    at: Instant,
    direction: z.enum(['in', 'out']),
    text: z.string(),
    state: z.enum(['ready', 'sending', 'unknown', 'sent', 'failed', 'received']),
    failure: z.string().nullable(),
  }),
  z.object({ kind: z.literal('note'), at: Instant, actor: z.string(), says: z.string() }),
]);
export type TimelineItem = z.infer<typeof TimelineItem>;

export const CaseView = z.object({
  id: z.string(),
  state: z.enum(CASE_STATES),
  /** A few words: the topic as a headline. */
  title: z.string(),
  person: PersonView,
  threadUrl: z.string(),
  openedAt: Instant,
  dueAt: Instant.nullable(),
  repliesUsed: z.number().int().min(0).max(2),
  /** A third public reply was posted natively: shown, never hidden. */
  breach: z.boolean(),
  saidStop: z.boolean(),
  escalation: z.object({ kind: z.string(), who: z.string() }).nullable(),
  /** Which of the stages are behind us (0 to 6), for the strip. */
  stage: z.number().int().min(0).max(6),
  timeline: z.array(TimelineItem),
  decision: DecisionView.nullable(),
  draft: DraftView.nullable(),
  /** Where the private hand-off stands, in words, or null before it. */
  handOff: z
    .object({ state: z.enum(['invited', 'opened', 'arrived', 'greeted', 'failed']), says: z.string() })
    .nullable(),
  /** What we promised and when it is due. */
  promise: z.object({ dueAt: Instant, says: z.string() }).nullable(),
});
export type CaseView = z.infer<typeof CaseView>;

export const CaseRow = z.object({
  id: z.string(),
  state: z.enum(CASE_STATES),
  title: z.string(),
  person: PersonView,
  repliesUsed: z.number().int(),
  openedAt: Instant,
  lastAt: Instant,
  lastText: z.string(),
  handOff: z.string().nullable(),
});
export type CaseRow = z.infer<typeof CaseRow>;

/** A reply of ours that needs a person: failed, unknown for too long, or waiting to be posted by hand. */
export const AttentionRow = z.object({
  caseId: z.string(),
  person: PersonView,
  reply: ReplyView,
  /** What can be done, in one sentence. */
  whatToDo: z.string(),
});
export type AttentionRow = z.infer<typeof AttentionRow>;
