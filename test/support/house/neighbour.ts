import { openApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import type { Deps } from '../../../src/ports/step.ts';
import type { House } from '../house.ts';
import { runFolder } from '../run.ts';
import { heardLog } from './log.ts';

/** A second process in all but name: its own connections, on the house's database and beside its sandbox. */
export interface Neighbour {
  deps: Deps;
  close(): Promise<void>;
}

export async function openNeighbour(house: House): Promise<Neighbour> {
  const { sandbox, database, clock } = house;
  const config = readConfig({
    DATABASE_URL: database.url,
    DATA_DIR: runFolder(),
    X_API_URL: sandbox.url,
    REDDIT_API_URL: `${sandbox.url}/reddit`,
    SANDBOX_PORT: `${sandbox.port}`,
  });
  const app = await openApp(config, heardLog().log);
  const deps: Deps = { ...app.deps, worker: 'next door', clock: { now: () => new Date(clock.now()) } };
  return { deps, close: () => app.close() };
}
