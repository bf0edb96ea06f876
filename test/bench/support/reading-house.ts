import { join } from 'node:path';
import type { HealthView } from '../../../src/server/contract/index.ts';
import { eventually } from './eventually.ts';
import { type House, startHouse } from './house.ts';
import { type Later, note } from './run-bench.ts';
import { type BenchSandbox, startQuietSandbox } from './sandbox.ts';
import { ask } from './talk.ts';
import { workFolder } from './work-folder.ts';

const READING_WITHIN_MS = 60_000;

export interface ReadingHouse {
  sandbox: BenchSandbox;
  house: House;
  dataDir: string;
}

/**
 * A quiet sandbox, and the whole of Twice reading it: every source has been read once, so a figure never holds the start.
 * Sources are read every three seconds unless `env` says otherwise, as with the house's own sandbox.
 */
export async function startReadingHouse(
  later: Later,
  env: Record<string, string> = {},
): Promise<ReadingHouse> {
  const dataDir = join(workFolder(later), 'data');
  const sandbox = await startQuietSandbox();
  later(() => sandbox.stop());
  const house = await startHouse(
    {
      DATA_DIR: dataDir,
      POLL_SECONDS: '3',
      LOG_LEVEL: 'warn',
      ...sandbox.env,
      ...env,
    },
    { later },
  );
  await eventually(() => everySourceRead(house), {
    what: 'A first round of every source',
    limitMs: READING_WITHIN_MS,
    everyMs: 250,
  });
  note(`the house reads: ${house.page}`);
  return { sandbox, house, dataDir };
}

async function everySourceRead({ page }: House): Promise<true | null> {
  const { sources } = await ask<HealthView>(`${page}/api/health`);
  return sources.length > 0 && sources.every((source) => source.lastSuccessAt !== null) ? true : null;
}
