import { z } from 'zod';
import { PLATFORMS } from '../../domain/mention.ts';
import { SOURCE_HEALTHS } from '../../domain/source.ts';
import { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import { BudgetPlanView } from './budget.ts';
import { Instant, MentionView } from './common.ts';
import { EditorView, SetDraftView, TrialView, VersionView } from './keyword-versions.ts';

export const MentionList = z.object({
  mentions: z.array(MentionView),
  /** Pass as `before` for the next page; null at the end. */
  next: z.string().nullable(),
  counts: z.object({
    all: z.number().int(),
    complaints: z.number().int(),
    unsure: z.number().int(),
    tagged: z.number().int(),
  }),
});
export type MentionList = z.infer<typeof MentionList>;

export const SourceView = z.object({
  id: z.string(),
  platform: z.enum(PLATFORMS),
  kind: z.enum(['search', 'mentions', 'posts', 'comments', 'own-posts', 'messages']),
  /** For people: `X search: Brand and products`, `Reddit comments in r/travel`. */
  label: z.string(),
  query: z.string().nullable(),
  lastSuccessAt: Instant.nullable(),
  lastAttemptAt: Instant.nullable(),
  /** Seconds since the last success; null when it never succeeded. */
  lagSeconds: z.number().nullable(),
  state: z.enum(SOURCE_HEALTHS),
  /** It rests until then, so that the budget lasts. */
  slowedUntil: Instant.nullable(),
  error: z.object({ code: z.string(), message: z.string(), since: Instant }).nullable(),
  fetched: z.number().int(),
  stored: z.number().int(),
  unreadable: z.number().int(),
  /** Times the platform could not reach back to where we stood. */
  gaps: z.number().int(),
  everySeconds: z.number(),
});
export type SourceView = z.infer<typeof SourceView>;

export const HealthView = z.object({
  status: z.enum(['ok', 'degraded', 'down']),
  database: z.object({ ok: z.boolean(), latencyMs: z.number().nullable() }),
  queue: z.object({
    ok: z.boolean(),
    backend: z.enum(['postgres', 'redis']),
    waiting: z.number().nullable(),
    failed: z.number().nullable(),
  }),
  sources: z.array(SourceView),
  /** Rows that a step could not work and that were set aside; null when the database does not answer. */
  setAside: z.number().int().nullable(),
  /** How this month's money stands; null when the database does not answer. */
  budget: BudgetPlanView.nullable(),
  /** The stop-everything switch: null when sending is allowed. */
  sendingStopped: z.object({ by: z.string(), at: Instant }).nullable(),
});
export type HealthView = z.infer<typeof HealthView>;

/** Something a step could not work. It holds nobody up: all others went on. */
export const SetAsideView = z.object({
  /** Both name it, for `POST /set-aside/try-again`. */
  step: z.string(),
  id: z.string(),
  /** What could not be done, for people: `Drafting a reply`. */
  what: z.string(),
  reason: z.string(),
  since: Instant,
  lastAt: Instant,
  times: z.number().int(),
  /** When it is tried again by itself; null: only when a person asks. */
  nextTryAt: Instant.nullable(),
  post: z
    .object({ platform: z.enum(PLATFORMS), author: z.string(), text: z.string(), url: z.string() })
    .nullable(),
  caseId: z.string().nullable(),
});
export type SetAsideView = z.infer<typeof SetAsideView>;

export const SettingsView = z.object({
  brand: z.object({ id: z.string(), name: z.string(), timeZone: z.string(), signers: z.array(z.string()) }),
  accounts: z.array(z.object({ platform: z.enum(PLATFORMS), handle: z.string(), sandbox: z.boolean() })),
  replyLimit: z.number().int(),
  spentThisMonthUsd: z.number(),
  budgetUsd: z.number().nullable(),
  sandboxUrl: z.string().nullable(),
});
export type SettingsView = z.infer<typeof SettingsView>;

export const KeywordSetView = z.object({
  id: z.string(),
  name: z.string(),
  version: z.number().int(),
  body: KeywordSetBody,
  savedBy: z.string(),
  savedAt: Instant,
  why: z.string(),
  /** The queries each platform is asked, exactly as sent, and what a platform cannot see of the set. */
  compiled: z.array(
    z.object({
      platform: z.enum(PLATFORMS),
      queries: z.array(z.string()),
      warnings: z.array(z.string()),
      /** Most characters of one query. */
      limit: z.number().int(),
    }),
  ),
  /** Newest first; all versions, also those that only were on trial. */
  history: z.array(VersionView),
  trial: TrialView.nullable(),
  draft: SetDraftView.nullable(),
  /** Of the draft, also when there is none now; 0 when there never was one. */
  draftRevision: z.number().int(),
  /** Who has the set in hand, who began first before. */
  editing: z.array(EditorView),
});
export type KeywordSetView = z.infer<typeof KeywordSetView>;

/** One line on the event stream: something changed, ask again for what you show. */
export const ChangeEvent = z.object({
  about: z.enum([
    'draft',
    'case',
    'person',
    'mention',
    'post',
    'reply',
    'source',
    'keyword-set',
    'keyword-draft',
    'complaint-line',
    'switch',
    'message',
    'budget',
  ]),
  id: z.string().nullable(),
});
export type ChangeEvent = z.infer<typeof ChangeEvent>;
