import { connectX, type XOptions } from '../../../../src/adapters/platforms/x/index.ts';
import type { PlatformAccount } from '../../../../src/ports/platform.ts';
import { type Exchange, ReplayServer, recorded } from '../../../support/replay-server.ts';
import { value } from '../results.ts';

export const US = '1512876400211800067';

export const X_OPTIONS: Omit<XOptions, 'apiUrl'> = {
  webUrl: 'https://x.com',
  credentials: {
    apiKey: 'k-secret',
    apiSecret: 's-secret',
    accessToken: 't-secret',
    accessSecret: 'ts-secret',
  },
  access: 'self-serve',
  timelineDelayMs: 30_000,
  timeoutMs: 3_000,
};

/** Runs `work` with an account of X whose server knows exactly these exchanges (after the one that says who we are). */
export async function withX<T>(
  exchanges: Exchange[],
  work: (account: PlatformAccount) => Promise<T>,
): Promise<T> {
  const server = new ReplayServer();
  const apiUrl = await server.start();
  server.expect({ on: 'GET /2/users/me', answer: { json: recorded('x/users-me.json') } }, ...exchanges);
  try {
    return await work(value(await connectX({ ...X_OPTIONS, apiUrl })));
  } finally {
    await server.close();
  }
}
