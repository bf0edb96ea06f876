import { setTimeout as pause } from 'node:timers/promises';
import { connectReddit } from '../adapters/platforms/reddit/index.ts';
import { connectX } from '../adapters/platforms/x/index.ts';
import { type Config, ConfigError } from '../config.ts';
import type { Platform } from '../domain/mention.ts';
import type { Logger } from '../logger.ts';
import type { PlatformAccount, PlatformResult } from '../ports/platform.ts';

const TIMEOUT_MS = 15_000;
const PATIENCE_MS = 60_000;
const PAUSE_MS = 1_000;

/** Connects every platform. Credentials that a platform refuses are the operator's to mend; a platform that is down is waited for. */
export async function connectAccounts(config: Config, log: Logger): Promise<Map<Platform, PlatformAccount>> {
  const [x, reddit] = await Promise.all([
    patiently('X', log, () => connectX({ ...config.x, timeoutMs: TIMEOUT_MS })),
    patiently('Reddit', log, () =>
      connectReddit({ ...config.reddit, timelineDelayMs: config.x.timelineDelayMs, timeoutMs: TIMEOUT_MS }),
    ),
  ]);
  return new Map([
    ['x', x],
    ['reddit', reddit],
  ]);
}

async function patiently(
  name: string,
  log: Logger,
  connect: () => Promise<PlatformResult<PlatformAccount>>,
): Promise<PlatformAccount> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await connect();
    if (answer.ok) return answer.value;
    const { kind, message } = answer.error;
    if (kind === 'config') throw new ConfigError([`${name}: ${message}`]);
    if (performance.now() > until) throw new Error(`${name} did not let us in for a minute: ${message}`);
    log.warn({ platform: name, reason: message }, 'platform not reachable yet');
    await pause(PAUSE_MS);
  }
}
