import { ApiPartialResponseError, ApiRequestError, ApiResponseError } from 'twitter-api-v2';
import { z } from 'zod';
import { firstOf, wholeInside } from '../../../domain/whole-text.ts';
import type { PlatformError } from '../../../ports/platform.ts';
import { CallTimedOut } from './agent.ts';
import { refusalByWords, type XAct } from './refusals.ts';
import { type XProblem, XRefusal } from './schema.ts';

const Kept = z.object({ _options: z.object({ error: z.unknown() }) });
const SystemError = z.object({ code: z.string().optional(), syscall: z.string().optional() });

/** A refusal, and the names of the parameters X blames for it. */
export interface XFailure {
  ok: false;
  error: PlatformError;
  blames: string[];
}

/** Turns whatever the client threw into one of our errors. `now` fills in a reset time that X left out. */
export function toFailure(raw: unknown, act: XAct, now: Date): XFailure {
  if (raw instanceof ApiResponseError) return fromResponse(raw, act, now);
  if (raw instanceof ApiPartialResponseError) return brokenAnswer(raw, act);
  const cause = raw instanceof ApiRequestError ? causeOf(raw) : raw;
  if (cause instanceof CallTimedOut) return lost(act, 'timed-out', 'X gave no complete answer in time.');
  if (neverLeft(cause))
    return failure('defer', 'connection-lost', `X could not be reached (${codeOf(cause)}).`);
  return lost(act, 'connection-lost', `The connection to X broke (${codeOf(cause)}).`);
}

/** HTTP 200 without the thing asked for: judged by the problems it holds instead. */
export function emptyAnswer(problems: readonly XProblem[], act: XAct): XFailure {
  const known = refusalByWords(problems, act);
  if (known) return { ok: false, error: known, blames: [] };
  return lost(act, 'unreadable-answer', wordsOf(problems, 'X answered, but not with what was asked for.'));
}

/** A failure the connector itself sees before it calls. */
export function misuse(message: string): XFailure {
  return failure('config', 'bad-request', message);
}

function fromResponse(raw: ApiResponseError, act: XAct, now: Date): XFailure {
  const body = XRefusal.safeParse(wholeInside(raw.data));
  const problems = body.success ? [body.data, ...(body.data.errors ?? [])] : [];
  const words = wordsOf(problems, `X answered with HTTP ${raw.code}.`);
  const blames = problems.flatMap((problem) => Object.keys(problem.parameters ?? {}));
  return { ...byStatus(raw, problems, words, act, now), blames };
}

function byStatus(
  raw: ApiResponseError,
  problems: XProblem[],
  words: string,
  act: XAct,
  now: Date,
): XFailure {
  if (raw.code >= 500) return lost(act, 'server-error', words);
  if (raw.code === 401) return failure('config', 'bad-credentials', words);
  if (raw.code === 402) return failure('pause-account', 'no-credits', words);
  // A bad query comes back quoted, so its words are the query's, not X's.
  const known = raw.code === 400 && act === 'read' ? null : refusalByWords(problems, act);
  if (known) return { ok: false, error: known, blames: [] };
  if (raw.code === 429) return failure('defer', 'rate-limited', words, resetOf(raw, now));
  if (raw.code === 403) return forbidden(act, words);
  if (raw.code === 404 && act !== 'read') return failure('terminal', 'post-gone', words);
  return failure('config', 'bad-request', words);
}

function forbidden(act: XAct, words: string): XFailure {
  if (act === 'read') return failure('config', 'forbidden', words);
  // X does not say which setting of theirs stands in the way of a message, only that one does.
  if (act === 'message') return failure('terminal', 'messages-closed', words);
  return failure('terminal', 'forbidden', words);
}

/** The window that is spent says when it opens again; without a word from X it is the usual quarter of an hour. */
function resetOf(raw: ApiResponseError, now: Date): Date {
  const limit = raw.rateLimit;
  const spent = [limit?.userDay, limit?.day, limit].find((window) => window?.remaining === 0) ?? limit;
  const reset = Number(spent?.reset) * 1000;
  return new Date(reset > now.getTime() ? reset : now.getTime() + 15 * 60_000);
}

function brokenAnswer(raw: ApiPartialResponseError, act: XAct): XFailure {
  if (!raw.response.complete) return lost(act, 'connection-lost', 'The answer of X broke off.');
  return lost(act, 'unreadable-answer', 'X answered with something that is not JSON.');
}

function lost(act: XAct, code: PlatformError['code'], message: string): XFailure {
  return failure(act === 'read' ? 'defer' : 'unknown-outcome', code, message);
}

function failure(
  kind: PlatformError['kind'],
  code: PlatformError['code'],
  message: string,
  until: Date | null = null,
): XFailure {
  return { ok: false, error: { kind, code, message, until }, blames: [] };
}

/** The client's own `requestError` is always undefined: it looks for the cause under another name than it keeps it. */
function causeOf(raw: ApiRequestError): unknown {
  return raw.requestError ?? Kept.safeParse(raw).data?._options.error;
}

/** The request cannot have reached anyone when the name was not found or nobody took the connection. */
function neverLeft(cause: unknown): boolean {
  return /^(connect|getaddrinfo)$/.test(SystemError.safeParse(cause).data?.syscall ?? '');
}

function codeOf(cause: unknown): string {
  return SystemError.safeParse(cause).data?.code ?? 'no reason given';
}

/** X's own words, kept short. They never hold what we sent in headers. */
function wordsOf(problems: readonly XProblem[], otherwise: string): string {
  const said = problems.flatMap(({ detail, message }) => [detail, message]).filter((words) => !!words);
  return said.length > 0 ? firstOf(`X says: ${[...new Set(said)].join(' · ')}`, 400) : otherwise;
}
