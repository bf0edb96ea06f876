import type { z } from 'zod';
import { wholeInside } from '../../../domain/whole-text.ts';
import type { PlatformResult } from '../../../ports/platform.ts';
import { RedditClient, type RedditCredentials } from './client.ts';
import { CallTimedOut, failure, type RedditAct, toFailure, unreadable } from './errors.ts';
import { refusal } from './refusals.ts';
import { WriteAnswer } from './schema.ts';

export interface RedditConnectionOptions {
  /** Where a server stands that speaks for Reddit (a path in front is fine), or null for Reddit itself. */
  apiUrl: string | null;
  credentials: RedditCredentials;
  /** `platform:app:version (by /u/name)`, as Reddit demands it. */
  userAgent: string;
  /** Longest a call may take, in milliseconds. */
  timeoutMs: number;
}

/** Calls to Reddit, each answered by a value that fits its schema or by a classified failure. Nothing waits, nothing is retried. */
export interface RedditConnection {
  read<S extends z.ZodType>(
    path: string,
    query: Record<string, string>,
    schema: S,
  ): Promise<PlatformResult<z.output<S>>>;
  /** A write that Reddit took; its refusals, which come as HTTP 200, are failures. */
  write(path: string, form: Record<string, string>): Promise<PlatformResult<WriteAnswer>>;
}

export function openRedditConnection(options: RedditConnectionOptions): PlatformResult<RedditConnection> {
  const standIn = options.apiUrl?.replace(/\/+$/, '') ?? null;
  if (standIn !== null && !/^https?:\/\/./.test(standIn)) {
    return failure('config', 'bad-request', 'The API address of Reddit must begin with http:// or https://.');
  }
  // An installed app has no secret, so only that one may be empty.
  const { clientSecret: _mayBeEmpty, ...needed } = options.credentials;
  if ([options.userAgent, ...Object.values(needed)].some((value) => value.trim() === '')) {
    return failure(
      'config',
      'bad-credentials',
      'The credentials and the user agent of Reddit must all be set.',
    );
  }
  const client = new RedditClient(options.credentials, options.userAgent, standIn, options.timeoutMs);
  return { ok: true, value: connectionOver(client, options.timeoutMs) };
}

function connectionOver(client: RedditClient, timeoutMs: number): RedditConnection {
  return {
    async read(path, query, schema) {
      const raw = await call(client, { uri: path, method: 'get', qs: query }, 'read', timeoutMs);
      if (!raw.ok) return raw;
      const body = schema.safeParse(raw.value);
      return body.success ? { ok: true, value: body.data } : unreadable('read');
    },
    async write(path, form) {
      const request = { uri: path, method: 'post', form: { ...form, api_type: 'json' } };
      const raw = await call(client, request, 'write', timeoutMs);
      if (!raw.ok) return raw;
      const body = WriteAnswer.safeParse(raw.value);
      if (!body.success) return unreadable('write');
      const { errors, ratelimit } = body.data.json;
      const [code, words] = errors[0] ?? [];
      if (code === undefined) return { ok: true, value: body.data.json };
      return { ok: false, error: refusal(String(code), String(words ?? ''), ratelimit, new Date()) };
    },
  };
}

type Request = Record<string, unknown>;

/** Signs in apart from the call itself: a sign-in that breaks means that nothing was written, not that nobody knows. */
async function call(
  client: RedditClient,
  request: Request,
  act: 'read' | 'write',
  timeoutMs: number,
): Promise<PlatformResult<unknown>> {
  const signedIn = await attempt(client, () => client.updateAccessToken(), 'sign-in', timeoutMs);
  if (!signedIn.ok) return signedIn;
  const first = await attempt(client, () => client.oauthRequest(request), act, timeoutMs);
  // A token taken back early is refused before anything is done, so asking once more is safe, also for a write.
  if (first.ok || first.error.code !== 'bad-credentials' || !client.dropToken()) return first;
  const again = await attempt(client, () => client.updateAccessToken(), 'sign-in', timeoutMs);
  return again.ok ? attempt(client, () => client.oauthRequest(request), act, timeoutMs) : again;
}

async function attempt(
  client: RedditClient,
  work: () => Promise<unknown>,
  act: RedditAct,
  timeoutMs: number,
): Promise<PlatformResult<unknown>> {
  try {
    return { ok: true, value: wholeInside(await within(timeoutMs, work())) };
  } catch (error) {
    return toFailure(error, act, new Date(), new Date(client.ratelimitExpiration));
  }
}

/** The client's own timeout counts silence only; a server that drips bytes would hold a job for ever. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new CallTimedOut()), ms);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
