import type { Logger } from '../logger.ts';
import { freePort } from './free-port.ts';
import { boot } from './postgres/boot.ts';
import type { Ending } from './postgres/end-server.ts';
import { DATABASE, ensureDatabase } from './postgres/ensure-database.ts';
import { prepareHome } from './postgres/home.ts';
import { initialiseOnce } from './postgres/initialise.ts';
import { keepAlive } from './postgres/keep-alive.ts';
import { passwordOf } from './postgres/password.ts';
import { databaseUrl } from './postgres/probe.ts';
import { findPrograms } from './postgres/programs.ts';
import type { ServerOrder } from './postgres/run-server.ts';

export interface DatabaseSettings {
  dataDir: string;
  log: Logger;
  /** Settings of the server beside ours, such as `fsync`. */
  settings?: Record<string, string>;
}

export interface Database {
  /** Connection string of Twice's own database; it stays the same while this handle lives. */
  url: string;
  /** True when a server left running by a killed Twice was taken over. */
  adopted: boolean;
  /** Ends the server within some ten seconds; `now` hurries, also while an ordinary stop is under way. */
  stop(ending?: Ending): Promise<void>;
}

/**
 * Brings up the PostgreSQL of a data folder, makes it when it is new, and starts it again on the same port whenever
 * it dies. Throws `LaunchError` when it cannot, or when another Twice works on the folder.
 */
export async function startDatabase({ dataDir, log, settings = {} }: DatabaseSettings): Promise<Database> {
  const home = prepareHome(dataDir);
  const programs = findPrograms(home);
  const password = passwordOf(home);
  await initialiseOnce(home, programs);
  const order: ServerOrder = { home, programs, password, settings, port: await freePort() };
  const server = await boot(order);
  log.info({ folder: home.cluster, port: server.port, adopted: server.adopted }, 'database is up');
  const kept = await keepAlive({ ...order, port: server.port }, log);
  try {
    await ensureDatabase(databaseUrl(server.port, password, 'postgres'));
  } catch (error) {
    await kept.stop();
    throw error;
  }
  return { url: databaseUrl(server.port, password, DATABASE), adopted: server.adopted, stop: kept.stop };
}
