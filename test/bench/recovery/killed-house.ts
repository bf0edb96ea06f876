import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../src/launch/free-port.ts';
import { waitUntil } from '../../../src/launch/pause.ts';
import { type House, startHouse } from '../support/house.ts';
import { type Process, stillRunning, treeOf } from '../support/process-tree.ts';
import type { Later } from '../support/run-bench.ts';
import { workFolder } from '../support/work-folder.ts';

export const PARTS = {
  worker: /programs\/workers\.js/,
  server: /programs\/serve\.js/,
  sandbox: /fixtures\/sandbox\/main\.ts/,
} as const;
export type Part = keyof typeof PARTS;

/** The whole of Twice as `npm start` has it, with its own sandbox, on ports that stay the same over every start. */
export interface KilledHouse {
  dataDir: string;
  page: string;
  sandbox: string;
  /** Process ids of a part, smallest first. */
  pids(part: Part): number[];
  kill(part: Part): void;
  killDatabase(): void;
  killEverything(): Promise<void>;
  /** Starts it again, as a person would; answers when it says that it runs. */
  startAgain(): Promise<void>;
}

export async function startKilledHouse(later: Later): Promise<KilledHouse> {
  const dataDir = join(workFolder(later), 'data');
  const env = {
    DATA_DIR: dataDir,
    PORT: String(await freePort()),
    SANDBOX_PORT: String(await freePort()),
    SANDBOX_SPEED: '0',
    POLL_SECONDS: '3',
    LOG_LEVEL: 'warn',
  };
  let house: House = await startHouse(env, { later });
  const partOf = (part: Part) => house.processes().filter(({ command }) => PARTS[part].test(command));
  const database = () => treeOf(postmasterOf(dataDir));
  return {
    dataDir,
    page: house.page,
    sandbox: house.sandbox ?? '',
    pids: (part) => partOf(part).map(({ pid }) => pid),
    kill(part) {
      const processes = partOf(part);
      if (processes.length === 0) throw new Error(`no process of the ${part} runs: nothing was killed`);
      killAll(processes);
    },
    killDatabase: () => killAll(database()),
    async killEverything() {
      const all = [...house.processes(), ...database()];
      killAll(all);
      await waitUntil(() => stillRunning(all).length === 0, 5_000);
    },
    async startAgain() {
      house = await startHouse(env, { later });
    },
  };
}

/** The server's process as it wrote it down itself: it is no child of a Twice that only took it over. */
function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function killAll(processes: readonly Process[]): void {
  for (const one of processes) {
    try {
      process.kill(one.pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
