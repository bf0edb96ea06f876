import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../../logger.ts';
import { LaunchError } from '../launch-error.ts';
import { HEALTHY_AFTER_MS, pauseAfter } from '../pause.ts';
import { boot } from './boot.ts';
import { type Claim, claim } from './claim.ts';
import { type Ending, endServer } from './end-server.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { databaseUrl } from './probe.ts';
import type { ServerOrder } from './run-server.ts';
import { serversIn } from './servers-in.ts';

export interface KeptServer {
  stop(ending?: Ending): Promise<void>;
}

/** A stop does not wait longer than this for a restart that is under way. */
const RESTART_PATIENCE_MS = 1_000;

/**
 * Claims a running server for this process and brings it up again, on the same port, each time it is lost. The
 * claim's own connection is the watch: it notices a death at once, also of a server that is no child of ours.
 * Throws `LaunchError`, and leaves the server to its owner, when another Twice has claimed it.
 */
export async function keepAlive(order: ServerOrder, log: Logger): Promise<KeptServer> {
  const url = databaseUrl(order.port, order.password, 'postgres');
  const stopped = new AbortController();
  let restarting: Promise<void> | null = null;
  let upSince = Date.now();
  let deaths = 0;

  const lost = () => {
    if (stopped.signal.aborted || restarting) return;
    if (Date.now() - upSince > HEALTHY_AFTER_MS) deaths = 0;
    restarting = restart().finally(() => {
      restarting = null;
    });
  };

  const restart = async () => {
    while (!stopped.signal.aborted) {
      const pauseMs = pauseAfter(++deaths, true);
      log.error({ pauseMs }, 'the database is gone; starting it again after a pause');
      await sleep(pauseMs, undefined, { signal: stopped.signal }).catch(() => {});
      if (stopped.signal.aborted) return;
      try {
        await boot(order);
        held = await claimOrRefuse(order, url, lost);
        upSince = Date.now();
        log.info({ port: order.port }, 'the database is up again');
        return;
      } catch (error) {
        log.error({ err: error }, 'the database did not come up');
      }
    }
  };

  const stop = async (ending: Ending = 'fast') => {
    stopped.abort();
    await held.release();
    if (restarting && ending === 'fast') await Promise.race([restarting, sleep(RESTART_PATIENCE_MS)]);
    const server = serverOf(order.home.cluster);
    if (server !== null) await endServer(server, ending);
  };

  let held: Claim = await claimOrRefuse(order, url, lost);
  return { stop };
}

async function claimOrRefuse(order: ServerOrder, url: string, lost: () => void): Promise<Claim> {
  const held = await claim(url, lost);
  if (held) return held;
  throw new LaunchError(
    `Twice is already running on the data folder ${order.home.root}: stop it first, or set DATA_DIR to another folder.`,
  );
}

/** The server's process, looked up by its folder so that a recycled number is never signalled. */
function serverOf(folder: string): number | null {
  const file = readPostmasterFile(folder);
  return file && serversIn(folder, file.pid).includes(file.pid) ? file.pid : null;
}
