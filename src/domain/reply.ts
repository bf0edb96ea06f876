/** How a reply reaches the public: by the platform's API, by a person in the native composer, or found there unasked. */
export const ROADS = ['api', 'by-hand', 'native'] as const;
export type Road = (typeof ROADS)[number];

/**
 * `ready` approved, waits for its send · `by-hand` approved, waits to be posted by a person and seen on our timeline ·
 * `sending` claimed by one worker · `unknown` the call went out and no answer came · `sent` seen or confirmed public ·
 * `failed` surely not public, with a reason · `cancelled` stopped before it went out, with a reason.
 */
export const REPLY_STATES = [
  'ready',
  'by-hand',
  'sending',
  'unknown',
  'sent',
  'failed',
  'cancelled',
] as const;
export type ReplyState = (typeof REPLY_STATES)[number];

/**
 * `claimed` by one worker, for its call · `surely-not-public` held by a brake, deferred by the platform, or proven absent:
 * it may go (again) · `no-answer` the call may have gone through · `seen-public` the platform's answer, our timeline or a
 * person says where it stands · `refused` it will not become public as it is · `stopped` before it left.
 */
export const REPLY_EVENTS = [
  'claimed',
  'surely-not-public',
  'no-answer',
  'seen-public',
  'refused',
  'stopped',
] as const;
export type ReplyEvent = (typeof REPLY_EVENTS)[number];

/**
 * Every edge a reply may move along, and no other: the store asks this table at each change. Once `sent`, nothing moves
 * it. From `unknown` it goes again only by proof of absence, and nobody's wish alone gives its place back.
 */
export const REPLY_MOVES: Record<ReplyEvent, { from: readonly ReplyState[]; to: ReplyState }> = {
  claimed: { from: ['ready'], to: 'sending' },
  'surely-not-public': { from: ['ready', 'sending', 'unknown'], to: 'ready' },
  'no-answer': { from: ['sending', 'unknown'], to: 'unknown' },
  'seen-public': { from: ['by-hand', 'sending', 'unknown'], to: 'sent' },
  refused: { from: ['ready', 'sending', 'unknown'], to: 'failed' },
  stopped: { from: ['ready', 'by-hand', 'failed'], to: 'cancelled' },
};

/** Code of a person's stop. On a reply of unknown outcome it is a wish: it ends when it is surely not public, and not before. */
export const STOPPED_BY_PERSON = 'stopped-by-person';

/** Code of a reply of unknown outcome whose end no reading can tell any more: a person looks, and says. */
export const CANNOT_KNOW = 'cannot-know';

/** The state that follows, or null where the event may not happen to such a reply. */
export function nextReplyState(state: ReplyState, event: ReplyEvent): ReplyState | null {
  const { from, to } = REPLY_MOVES[event];
  return from.includes(state) ? to : null;
}

/** The most public replies one person gets in one thread, whoever writes them: Jay Baer's rule, never more than two. */
export const MOST_PUBLIC_REPLIES = 2;

export interface Reply {
  id: string;
  caseId: string;
  /** 1 or 2; null only for a breach: a third one posted natively, kept and shown, never hidden. */
  ordinal: 1 | 2 | null;
  road: Road;
  state: ReplyState;
  text: string;
  /** Id of their post that it answers. */
  inReplyTo: string;
  externalId: string | null;
  url: string | null;
  approvedBy: string | null;
  approvedAt: Date | null;
  sentAt: Date | null;
  failure: { code: string; reason: string } | null;
}

/** A reply that may be public, or may become so, takes one of the two places; a failed or cancelled one gives it back. */
export function takesAPlace(reply: Pick<Reply, 'state'>): boolean {
  return reply.state !== 'failed' && reply.state !== 'cancelled';
}

/** Replies used, 0 to 2, as the two pips on the page show them. */
export function placesTaken(replies: readonly Pick<Reply, 'state'>[]): number {
  return Math.min(MOST_PUBLIC_REPLIES, replies.filter(takesAPlace).length);
}
