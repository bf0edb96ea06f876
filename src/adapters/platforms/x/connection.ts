import { TwitterApi } from 'twitter-api-v2';
import type { z } from 'zod';
import { wholeInside } from '../../../domain/whole-text.ts';
import type { PlatformResult } from '../../../ports/platform.ts';
import { XAgent } from './agent.ts';
import { emptyAnswer, misuse, toFailure, type XFailure } from './errors.ts';
import type { XAct } from './refusals.ts';
import { XList, XOne } from './schema.ts';

interface XCredentials {
  apiKey: string;
  apiSecret: string;
  accessToken: string;
  accessSecret: string;
}

export interface XConnectionOptions {
  /** Where a server stands that speaks for X, or null for X itself. A path is not taken. */
  apiUrl: string | null;
  credentials: XCredentials;
  /** Longest a call may take, in milliseconds. */
  timeoutMs: number;
}

export type XAnswer<T> = { ok: true; value: T } | XFailure;
export type XQuery = Record<string, string>;

/** Calls to X's second interface, each answered by a value that fits its schema or by a classified failure. Nothing is retried. */
export interface XConnection {
  /** `answered` says what counts as an answer, where it is not `data` or `meta`. */
  list(path: string, query: XQuery, answered?: (list: XList) => boolean): Promise<XAnswer<XList>>;
  /** As `list`, in the name of the app alone: for the few calls that X refuses our account's signature. */
  asApp(path: string, query: XQuery): Promise<XAnswer<XList>>;
  one<S extends z.ZodType>(path: string, query: XQuery, schema: S): Promise<XAnswer<z.output<S>>>;
  write<S extends z.ZodType>(
    path: string,
    body: Record<string, unknown>,
    schema: S,
    act: 'reply' | 'message',
  ): Promise<XAnswer<z.output<S>>>;
}

export function openXConnection(options: XConnectionOptions): PlatformResult<XConnection> {
  const standIn = standInOf(options.apiUrl);
  if (standIn === 'unusable')
    return misuse(`The API address of X must be http(s)://host[:port], without a path.`);
  const client = clientOf(options, new XAgent(standIn, options.timeoutMs));
  if (!client) return misuse('The four credentials of X must all be set.');
  return { ok: true, value: connectionOver(client) };
}

function connectionOver(client: TwitterApi): XConnection {
  const app = appOf(client);
  return {
    async list(path, query, answered = hasDataOrMeta) {
      return listIn(await attempt(() => client.v2.get(path, query), 'read'), answered);
    },
    async asApp(path, query) {
      const answer = await attempt(async () => (await app.get()).v2.get(path, query), 'read');
      // A token that X takes no more is asked for anew with the next call.
      if (!answer.ok && answer.error.code === 'bad-credentials') app.forget();
      return listIn(answer, hasDataOrMeta);
    },
    async one(path, query, schema) {
      return only(await attempt(() => client.v2.get(path, query), 'read'), schema, 'read');
    },
    async write(path, body, schema, act) {
      return only(await attempt(() => client.v2.post(path, body), act), schema, act);
    },
  };
}

function listIn(raw: XAnswer<unknown>, answered: (list: XList) => boolean): XAnswer<XList> {
  if (!raw.ok) return raw;
  const list = XList.safeParse(raw.value);
  if (list.success && answered(list.data)) return { ok: true, value: list.data };
  return emptyAnswer((list.success && list.data.errors) || [], 'read');
}

/** The client that speaks for the app, made with the first call; its token does not run out by itself. */
function appOf(client: TwitterApi) {
  let app: Promise<TwitterApi> | null = null;
  return {
    async get(): Promise<TwitterApi> {
      app ??= client.appLogin();
      try {
        return await app;
      } catch (error) {
        app = null;
        throw error;
      }
    },
    forget(): void {
      app = null;
    },
  };
}

/** An empty list has no `data`, but it has `meta`; with neither it is a refusal, or no answer of X at all. */
function hasDataOrMeta(list: XList): boolean {
  return list.data !== undefined || list.meta !== undefined;
}

async function attempt(call: () => Promise<unknown>, act: XAct): Promise<XAnswer<unknown>> {
  try {
    return { ok: true, value: wholeInside(await call()) };
  } catch (error) {
    return toFailure(error, act, new Date());
  }
}

function only<S extends z.ZodType>(raw: XAnswer<unknown>, schema: S, act: XAct): XAnswer<z.output<S>> {
  if (!raw.ok) return raw;
  const body = XOne.safeParse(raw.value);
  const data = schema.safeParse(body.success ? body.data.data : undefined);
  if (data.success) return { ok: true, value: data.data };
  return emptyAnswer((body.success && body.data.errors) || [], act);
}

/** The client throws when a key is missing; that is the operator's to mend, not a crash. */
function clientOf({ credentials }: XConnectionOptions, httpAgent: XAgent): TwitterApi | null {
  if (Object.values(credentials).some((secret) => secret.trim() === '')) return null;
  const { apiKey: appKey, apiSecret: appSecret, accessToken, accessSecret } = credentials;
  // Uncompressed, because the client never notices when a compressed answer breaks off, and waits for ever.
  return new TwitterApi(
    { appKey, appSecret, accessToken, accessSecret },
    { httpAgent, compression: 'identity' },
  );
}

function standInOf(apiUrl: string | null): URL | null | 'unusable' {
  if (apiUrl === null) return null;
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : null;
  return url && /^https?:$/.test(url.protocol) && url.pathname === '/' ? url : 'unusable';
}
