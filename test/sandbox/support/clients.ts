import { Agent } from 'node:https';
import net from 'node:net';
import type { Duplex } from 'node:stream';
import Snoowrap from 'snoowrap';
import { type ApiResponseError, TwitterApi, type TwitterApiv2 } from 'twitter-api-v2';

/** Leads the true client to the sandbox: everything but the wire stays as it is on X. */
class LoopbackAgent extends Agent {
  readonly #port: number;

  constructor(port: number) {
    super({ keepAlive: false });
    this.#port = port;
  }

  override createConnection(): Duplex {
    return net.connect({ host: '127.0.0.1', port: this.#port });
  }
}

const KEYS = {
  appKey: 'sandbox-key',
  appSecret: 'sandbox-secret',
  accessToken: 'sandbox-token',
  accessSecret: 'sandbox-token-secret',
};

/** The brand's account on X. */
export function xClient(port: number, keys: Partial<typeof KEYS> = {}): TwitterApiv2 {
  return new TwitterApi({ ...KEYS, ...keys }, { httpAgent: new LoopbackAgent(port) }).v2;
}

/** An app without an account. */
export function xApp(port: number, bearer = 'sandbox-bearer'): TwitterApiv2 {
  return new TwitterApi(bearer, { httpAgent: new LoopbackAgent(port) }).v2;
}

/** What the client threw. Fails when the call went through. */
export async function refusedBy(call: Promise<unknown>): Promise<ApiResponseError> {
  try {
    await call;
  } catch (error) {
    return error as ApiResponseError;
  }
  throw new Error('the call was expected to be refused, but it went through');
}

export class SandboxReddit extends Snoowrap {
  readonly #base: string;

  constructor(
    url: string,
    secrets: { password?: string; refreshToken?: string; clientSecret?: string } = {},
  ) {
    const app = {
      userAgent: 'test',
      clientId: 'sandbox-client',
      clientSecret: secrets.clientSecret ?? 'sandbox-client-secret',
    };
    super(
      secrets.refreshToken === undefined
        ? { ...app, username: 'NorthwindAir', password: secrets.password ?? 'sandbox-password' }
        : { ...app, refreshToken: secrets.refreshToken },
    );
    this.#base = `${url}/reddit`;
    this.config({ warnings: false, maxRetryAttempts: 1, requestTimeout: 10_000 });
  }

  override rawRequest(options: Parameters<Snoowrap['rawRequest']>[0]): Promise<unknown> {
    return super.rawRequest({ ...options, baseUrl: this.#base, proxy: null });
  }

  /** Snoowrap calls this before each request; its own starts a timer of a negative time, of which Node warns. */
  _awaitRequestDelay(): Promise<void> {
    return Promise.resolve();
  }
}
