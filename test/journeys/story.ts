import { z } from 'zod';
import { ENDPOINTS } from '../../fixtures/sandbox/orders/endpoints.ts';
import { FAULTS } from '../../fixtures/sandbox/orders/faults.ts';
import { CASE_STATES } from '../../src/domain/case.ts';
import { PLATFORMS } from '../../src/domain/mention.ts';
import { REACHES } from '../../src/domain/reach.ts';
import { REPLY_STATES } from '../../src/domain/reply.ts';

const handle = z.string().regex(/^[\w-]{1,20}$/, 'a handle without sign');
const text = z.string().trim().min(1);
const platform = z.enum(PLATFORMS).default('x');
const ordinal = z.union([z.literal(1), z.literal(2)]);
/** The name a story gives to a post. */
const post = z.string().trim().min(1);
const by = z.string().default('Mei');
const yes = z.literal(true);

/** A customer posts. `answers` names the post they answer. */
const Post = z.strictObject({
  by: handle,
  text,
  as: post.optional(),
  on: platform,
  answers: post.optional(),
  community: z.string().optional(),
  title: text.optional(),
  lang: z.string().optional(),
});

/** A draft must come, and be as said. */
const WaitForDraft = z.strictObject({
  for: handle,
  ordinal: ordinal.optional(),
  reach: z.enum(REACHES).optional(),
  language: z.string().optional(),
  answers: post.optional(),
  'holds-invitation': z.boolean().optional(),
  escalation: z.string().optional(),
  /** A person writes every word: nothing is written yet. */
  'holds-no-words': yes.optional(),
});

const Approve = z.strictObject({ for: handle, by, refused: z.string().optional() });

const verbs = z.strictObject({
  post: Post,
  /** They answer our latest public post to them, where it stands. */
  'customer-answers': z.strictObject({ by: handle, text, as: post.optional() }),
  /** So many posts at once by as many people; `{n}` in the text is their number. */
  burst: z.strictObject({ posts: z.number().int().min(1).max(5000), text, on: platform }),
  person: z.strictObject({ handle, on: platform, 'takes-messages': z.boolean() }),
  message: z.strictObject({ from: handle, text, on: platform }),
  delete: post,
  lock: post,
  /** The post is among the mentions and has found its place. */
  'wait-for-mention': post,

  'wait-for-draft': WaitForDraft,
  /** Everything has come to rest, and no draft waits for this person. */
  'no-draft': z.strictObject({ for: handle }),
  /** A draft that waited is taken off the queue. */
  'wait-for-no-draft': z.strictObject({ for: handle }),
  approve: Approve,
  'edit-and-approve': Approve.extend({ text }),
  /** All of them at the same moment: one wins, and the others are told who. */
  'approve-at-once': z.strictObject({ for: handle, by: z.array(z.string()).min(2) }),
  reject: z.strictObject({ for: handle, by, reason: text, again: z.boolean().default(false) }),
  /** A person opens the composer of an approved reply and posts it, in these words or as it stands. */
  'post-by-hand': z.strictObject({ to: handle, text: text.optional() }),
  /** A colleague posts the approved words natively, not knowing that they are on their way. */
  'post-in-the-same-words': z.strictObject({ to: handle }),
  'wait-for-reply': z.strictObject({ to: handle, state: z.enum(REPLY_STATES), ordinal: ordinal.optional() }),
  /** A colleague answers in the platform's own app, past all of this. */
  'native-reply': z.strictObject({ to: post, text }),
  'start-draft': z.strictObject({ for: post, by }),
  'keyword-set': z.strictObject({ set: z.string(), add: z.array(text).min(1), why: text, by }),

  fault: z.strictObject({
    at: z.enum(ENDPOINTS),
    is: z.enum(FAULTS),
    times: z.number().int().min(1).optional(),
    'reset-seconds': z.number().min(0).optional(),
  }),
  /** How late the platform's own lists show what we posted. */
  timeline: z.strictObject({ 'shows-after-ms': z.number().int().min(0) }),
  sending: z.enum(['stopped', 'allowed']),
  workers: z.enum(['rest', 'work']),
  restart: yes,
  /** Every connection to the database is cut, as when its server starts again. */
  'database-connections': z.literal('cut'),
  /** All that waits in the queue is gone. */
  jobs: z.literal('lost'),
  advance: z.strictObject({ minutes: z.number().positive() }),
  /** What was deleted upstream is looked for now. */
  'look-for-deleted': yes,
  settle: yes,
});

export type VerbName = keyof typeof verbs.shape;
export type Order<V extends VerbName> = z.output<(typeof verbs.shape)[V]>;

const Step = verbs.partial().refine((step) => Object.keys(step).length === 1, 'one verb a line');
export type Step = z.output<typeof Step>;

/** What must hold at the end. Lists are whole: what is not named must not be there. */
const Then = z.strictObject({
  /** Our public posts in the ledger, oldest first. */
  public: z.array(
    z.strictObject({
      to: handle,
      answers: post,
      road: z.enum(['api', 'native']),
      'holds-invitation': z.boolean().optional(),
      says: text.optional(),
    }),
  ),
  /** Where several replies leave at once, their order says nothing. */
  'public-in-any-order': z.boolean().default(false),
  /** Our private messages in the ledger, oldest first. */
  messages: z.array(z.strictObject({ to: handle })).default([]),
  cases: z.array(
    z.strictObject({
      of: handle,
      state: z.enum(CASE_STATES),
      'replies-used': z.number().int().min(0).max(2),
      breach: z.boolean().default(false),
      'said-stop': z.boolean().default(false),
      'hand-off': z.enum(['invited', 'opened', 'arrived', 'greeted', 'failed']).optional(),
    }),
  ),
  /** Replies in our books, oldest first a person; left out, they are not asked for. */
  replies: z
    .array(
      z.strictObject({
        to: handle,
        state: z.enum(REPLY_STATES),
        ordinal: ordinal.nullable().optional(),
        code: z.string().optional(),
      }),
    )
    .optional(),
  'drafts-waiting': z.array(handle).default([]),
  /** Posts of the ledger that must be among the mentions, all of them and each once. */
  'mentions-found': z.number().int().optional(),
});
export type Then = z.output<typeof Then>;

export const Story = z.strictObject({
  title: text,
  why: text,
  /** Only these platforms are asked; fewer make a quicker story. */
  platforms: z.array(z.enum(PLATFORMS)).min(1).default(['x']),
  story: z.array(Step).min(1),
  // biome-ignore lint/suspicious/noThenProperty: a story ends with its "then", and nobody awaits a story
  then: Then,
});
export type Story = z.output<typeof Story>;
