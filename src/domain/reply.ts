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
