import type { StormHouse } from '../house/house.ts';
import type { Storm } from './storm.ts';

const WORKER_EVERY_MS = 2_000;
const SERVER_EVERY_MS = 15_000;
const POSTGRES_EVERY_MS = 20_000;

/** Kills by SIGKILL, until `lastsMs`: a worker every 2 s, one after the other, the server every 15 s, PostgreSQL every 20 s; Redis forgets thrice. */
export function sendKills(storm: Storm, house: StormHouse, lastsMs: number): void {
  const kill = (everyMs: number, act: () => Promise<void>) =>
    storm.every(everyMs, async () => {
      if (storm.elapsed() < lastsMs) await act();
    });
  let turn = 0;
  kill(WORKER_EVERY_MS, async () => house.workers[turn++ % house.workers.length]?.kill());
  kill(SERVER_EVERY_MS, async () => house.server.kill());
  kill(POSTGRES_EVERY_MS, () => house.postgres.kill());
  const { redis } = house;
  if (!redis) return;
  storm.at(lastsMs * 0.3, () => redis.flush());
  storm.at(lastsMs * 0.45, () => redis.restart());
  storm.at(lastsMs * 0.65, () => redis.restart());
}
