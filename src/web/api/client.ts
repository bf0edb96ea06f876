import { askForName, knownName } from '../me/name.ts';
import type { ErrorView } from './types.ts';

/** What a request may end with when it does not succeed; `offline` and `no-name` never left the page. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: Record<string, unknown>;

  constructor(code: string, message: string, status = 0, details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

/** What was asked for is not there, or not any more: what is remembered of it must not be shown either. */
export function isGone(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}

/** Asks the API for something to show. `path` starts after `/api`. Throws an ApiError. */
export function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return request<T>(path, signal ? { signal } : {});
}

/** As `read`, for an address whose 503 still answers: it says in its body what is down. */
export function readEvenDown<T>(path: string, signal: AbortSignal): Promise<T> {
  return request<T>(path, { signal }, 503);
}

/** Asks the API to look at a text or a word list without changing anything: a POST that needs no name. */
export function ask<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return request<T>(path, { ...posted(body), ...(signal ? { signal } : {}) });
}

/** Changes something. Every change carries the name of the person who makes it; without one we ask for it first. */
export function change<T>(path: string, body: unknown = {}): Promise<T> {
  const name = knownName();
  if (!name) {
    askForName();
    return Promise.reject(
      new ApiError('no-name', 'Say who you are first: your name is kept beside what you decide.'),
    );
  }
  return request<T>(path, posted(body));
}

function posted(body: unknown): RequestInit {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const name = knownName();
  if (name) headers['x-twice-actor'] = encodeURIComponent(name);
  return { method: 'POST', headers, body: JSON.stringify(body) };
}

async function request<T>(path: string, init: RequestInit, alsoAnswers?: number): Promise<T> {
  const response = await fetch(`/api${path}`, init).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError('offline', 'Twice does not answer. Nothing was lost; it is asked again by itself.');
  });
  const body: unknown = await response.json().catch(() => null);
  const answered = response.ok || (response.status === alsoAnswers && body !== null && !isErrorView(body));
  if (!answered) throw errorFrom(body, response.status);
  return body as T;
}

function errorFrom(body: unknown, status: number): ApiError {
  if (isErrorView(body)) return new ApiError(body.error.code, body.error.message, status, body.error.details);
  return new ApiError('unreadable', `Twice answered ${status} without saying why.`, status);
}

function isErrorView(body: unknown): body is ErrorView {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}
