import { freePort } from '../../../src/launch/free-port.ts';
import { boot } from '../../../src/launch/postgres/boot.ts';
import { endServer } from '../../../src/launch/postgres/end-server.ts';
import { DATABASE, ensureDatabase } from '../../../src/launch/postgres/ensure-database.ts';
import { prepareHome } from '../../../src/launch/postgres/home.ts';
import { initialiseOnce } from '../../../src/launch/postgres/initialise.ts';
import { passwordOf } from '../../../src/launch/postgres/password.ts';
import { databaseUrl } from '../../../src/launch/postgres/probe.ts';
import { findPrograms } from '../../../src/launch/postgres/programs.ts';

/** The PostgreSQL of a run, which comes back as soon as it can whenever it is killed. */
export interface MortalPostgres {
  url: string;
  kills: number;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL of its own below `dataDir`, with the product's own settings: what it said it kept, it kept. */
export async function startMortalPostgres(dataDir: string): Promise<MortalPostgres> {
  const home = prepareHome(dataDir);
  const programs = findPrograms(home);
  const password = passwordOf(home);
  await initialiseOnce(home, programs);
  const order = { home, programs, password, settings: {}, port: await freePort() };
  let coming = boot(order);
  let stopped = false;
  const server = await coming;
  await ensureDatabase(databaseUrl(server.port, password, 'postgres'));
  const postgres: MortalPostgres = {
    url: databaseUrl(server.port, password, DATABASE),
    kills: 0,
    async kill() {
      const { pid } = await coming;
      // The storm may still blow while the run is being ended by Ctrl-C.
      if (stopped) return;
      process.kill(pid, 'SIGKILL');
      postgres.kills += 1;
      coming = boot(order);
      await coming;
    },
    // One that is just coming back is waited for: else it would outlive the run.
    async stop() {
      stopped = true;
      await endServer((await coming).pid, 'fast');
    },
  };
  return postgres;
}
