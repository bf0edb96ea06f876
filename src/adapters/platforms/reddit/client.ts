import Snoowrap from 'snoowrap';
import { carried } from './carried.ts';

/** A Reddit app, and either a refresh token or, for a script app, the name and password of its account. */
export type RedditCredentials = { clientId: string; clientSecret: string } & (
  | { refreshToken: string }
  | { username: string; password: string }
);

interface RawRequest {
  baseUrl?: string;
  uri?: string;
  proxy?: string | null;
}

/**
 * Snoowrap for its sign-in, its token and its rate-limit count only. The answers are left as Reddit gave them, because our
 * own schemas read them, and because snoowrap's typed methods lose the seconds of a `json.ratelimit`.
 */
export class RedditClient extends Snoowrap {
  readonly #standIn: string | null;
  readonly #timeoutMs: number;

  /** `standIn` is a server that speaks for both www.reddit.com and oauth.reddit.com, or null for Reddit itself. */
  constructor(credentials: RedditCredentials, userAgent: string, standIn: string | null, timeoutMs: number) {
    super({ userAgent, ...credentials });
    this.#standIn = standIn;
    this.#timeoutMs = timeoutMs;
    // One attempt: snoowrap would otherwise wait inside the job. An empty list of retry codes crashes it instead.
    this.config({
      requestTimeout: timeoutMs,
      warnings: false,
      debug: false,
      proxies: false,
      maxRetryAttempts: 1,
      continueAfterRatelimitError: false,
    });
  }

  /** Every request passes here, the one for a token too, which snoowrap sends without a timeout. */
  override rawRequest(options: RawRequest): Promise<unknown> {
    const limited = { timeout: this.#timeoutMs, followRedirect: false, ...options };
    const standIn = this.#standIn === null ? {} : { baseUrl: this.#standIn, proxy: null };
    return carried(super.rawRequest({ ...limited, ...standIn }), this.#timeoutMs);
  }

  /** Snoowrap calls this to wrap an answer in its own objects; we keep the answer. */
  _populate(answer: unknown): unknown {
    return answer;
  }

  /** Snoowrap calls this before each request; its own starts a timer of a negative time, of which Node warns. */
  _awaitRequestDelay(): Promise<void> {
    return Promise.resolve();
  }

  /** Lets go of a token that Reddit refuses before its time, so that the next call asks for a new one. */
  dropToken(): boolean {
    const held = Boolean(this.accessToken);
    this.accessToken = '';
    return held;
  }
}
