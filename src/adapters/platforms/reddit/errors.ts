import { z } from 'zod';
import { firstOf, wholeInside } from '../../../domain/whole-text.ts';
import type { PlatformError, PlatformErrorCode, PlatformErrorKind } from '../../../ports/platform.ts';
import { isKnownRefusal, refusal } from './refusals.ts';

/** What a call was doing: a failed sign-in or read may be repeated, a write without an answer may have been delivered. */
export type RedditAct = 'sign-in' | 'read' | 'write';

export interface RedditFailure {
  ok: false;
  error: PlatformError;
}

/** A call that took longer than it may, whatever its socket did. */
export class CallTimedOut extends Error {
  override name = 'CallTimedOut';
}

/** A call whose answer would fill the memory. */
export class AnswerTooLong extends Error {
  override name = 'AnswerTooLong';
}

/** What the client may throw. Its `options` hold the token and are never looked at. */
const Thrown = z.object({
  statusCode: z.number().optional(),
  error: z.unknown().optional(),
  response: z
    .object({ headers: z.record(z.string(), z.unknown()) })
    .optional()
    .catch(undefined),
  cause: z
    .object({ code: z.string().optional(), syscall: z.string().optional(), connect: z.boolean().optional() })
    .optional()
    .catch(undefined),
  message: z.string().default(''),
});
type Thrown = z.output<typeof Thrown>;

/** The body of a refusal by status, in both of Reddit's forms. */
const Refused = z.object({
  reason: z.string().nullish(),
  explanation: z.string().nullish(),
  message: z.string().nullish(),
});

/** Turns whatever the client threw into one of our errors. `allowedAgain` is when its own rate limit ends. */
export function toFailure(raw: unknown, act: RedditAct, now: Date, allowedAgain: Date): RedditFailure {
  if (raw instanceof CallTimedOut) return lost(act, 'timed-out', 'Reddit gave no complete answer in time.');
  if (raw instanceof AnswerTooLong)
    return lost(act, 'unreadable-answer', 'Reddit sent more than an answer can hold.');
  if (isLocalRateLimit(raw)) {
    const message = 'The calls Reddit allows for now are spent; nothing was sent.';
    return failure('defer', 'rate-limited', message, allowedAgain);
  }
  const thrown = Thrown.safeParse(raw);
  if (!thrown.success) return lost(act, 'connection-lost', 'The call to Reddit failed without a reason.');
  if (thrown.data.statusCode !== undefined) return byStatus(thrown.data.statusCode, thrown.data, act, now);
  if (thrown.data.cause) return byConnection(thrown.data.cause, act);
  if (act === 'sign-in') return signInFailed(thrown.data.message);
  return lost(act, 'unreadable-answer', 'Reddit answered with something that cannot be read.');
}

/** HTTP 200 with a body that is not what was asked for. */
export function unreadable(act: RedditAct): RedditFailure {
  return lost(act, 'unreadable-answer', 'Reddit answered with something that cannot be read.');
}

export function failure(
  kind: PlatformErrorKind,
  code: PlatformErrorCode,
  message: string,
  until: Date | null = null,
): RedditFailure {
  return { ok: false, error: { kind, code, message, until } };
}

function byStatus(status: number, thrown: Thrown, act: RedditAct, now: Date): RedditFailure {
  const body = Refused.safeParse(wholeInside(thrown.error)).data;
  const words = body?.explanation ?? body?.reason ?? body?.message ?? '';
  const said = words ? ` Reddit says: ${firstOf(words, 300)}` : '';
  if (status >= 500) return lost(act, 'server-error', `Reddit answered with HTTP ${status}.`);
  if (status === 429) return failure('defer', 'rate-limited', `Too many calls.${said}`, resetIn(thrown, now));
  if (status === 401 || act === 'sign-in') {
    return failure('config', 'bad-credentials', `Reddit does not accept these credentials.${said}`);
  }
  if (body?.reason && isKnownRefusal(body.reason)) {
    return { ok: false, error: refusal(body.reason, body.explanation ?? '', undefined, now) };
  }
  if (act === 'read')
    return status === 403 ? closed(said) : failure('config', 'bad-request', `HTTP ${status}.${said}`);
  if (status === 404) return failure('terminal', 'post-gone', 'Reddit does not find what we were to answer.');
  if (status === 403) return failure('terminal', 'forbidden', `This account may not write there.${said}`);
  return failure('config', 'bad-request', `Reddit answered with HTTP ${status}.${said}`);
}

function closed(said: string): RedditFailure {
  return failure(
    'config',
    'forbidden',
    `This account may not read there: private, banned or not permitted.${said}`,
  );
}

function byConnection(cause: NonNullable<Thrown['cause']>, act: RedditAct): RedditFailure {
  const code = cause.code ?? 'no reason given';
  const neverLeft = cause.connect === true || /^(connect|getaddrinfo)$/.test(cause.syscall ?? '');
  if (neverLeft) return failure('defer', 'connection-lost', `Reddit could not be reached (${code}).`);
  if (/TIMEDOUT/.test(code)) return lost(act, 'timed-out', 'Reddit gave no complete answer in time.');
  return lost(act, 'connection-lost', `The connection to Reddit broke (${code}).`);
}

/** Reddit refuses a password or a refresh token with HTTP 200 and `error`, which the client throws as a sentence. */
function signInFailed(message: string): RedditFailure {
  if (/returned from reddit|returned an error/.test(message)) {
    return failure('config', 'bad-credentials', 'Reddit does not accept these credentials.');
  }
  return unreadable('sign-in');
}

/** The client refuses by itself once Reddit said that no call is left. Its types do not name the class. */
function isLocalRateLimit(raw: unknown): boolean {
  return raw instanceof Error && raw.constructor.name === 'RateLimitError';
}

/** Reddit counts seconds to the end of its ten-minute window. */
function resetIn(thrown: Thrown, now: Date): Date {
  const headers = thrown.response?.headers ?? {};
  const seconds = Number(headers['retry-after'] ?? headers['x-ratelimit-reset'] ?? Number.NaN);
  return new Date(now.getTime() + (seconds > 0 ? seconds : 600) * 1000);
}

function lost(act: RedditAct, code: PlatformErrorCode, message: string): RedditFailure {
  return failure(act === 'write' ? 'unknown-outcome' : 'defer', code, message);
}
