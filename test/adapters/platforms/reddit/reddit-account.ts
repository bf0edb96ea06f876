import { connectReddit, type RedditOptions } from '../../../../src/adapters/platforms/reddit/index.ts';
import type { PlatformAccount } from '../../../../src/ports/platform.ts';
import { type Exchange, ReplayServer, recorded } from '../../../support/replay-server.ts';
import { value } from '../results.ts';

export const REDDIT_OPTIONS: Omit<RedditOptions, 'apiUrl'> = {
  webUrl: 'https://www.reddit.com',
  credentials: {
    clientId: 'client',
    clientSecret: 'c-secret',
    username: 'NorthwindAir',
    password: 'p-secret',
  },
  userAgent: 'node:twice:test (by /u/NorthwindAir)',
  timelineDelayMs: 30_000,
  timeoutMs: 3_000,
};

export const TOKEN: Exchange = {
  on: 'POST /reddit/api/v1/access_token',
  body: { grant_type: 'password', username: 'NorthwindAir' },
  answer: { json: recorded('reddit/token.json') },
};
export const ME: Exchange = { on: 'GET /reddit/api/v1/me', answer: { json: recorded('reddit/me.json') } };

/** Runs `work` with an account of Reddit whose server knows exactly these exchanges (after sign-in). */
export async function withReddit<T>(
  exchanges: Exchange[],
  work: (account: PlatformAccount) => Promise<T>,
): Promise<T> {
  const server = new ReplayServer();
  const apiUrl = `${await server.start()}/reddit`;
  server.expect(TOKEN, ME, ...exchanges);
  try {
    return await work(value(await connectReddit({ ...REDDIT_OPTIONS, apiUrl })));
  } finally {
    await server.close();
  }
}
