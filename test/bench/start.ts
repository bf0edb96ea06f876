import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Firsts, openBrowser, waitForFirsts } from './start/first-draft.ts';
import { type House, startHouse } from './support/house.ts';
import { memoryOf, type Share, totalOf } from './support/memory.ts';
import { readOptions } from './support/options.ts';
import { note, runBench } from './support/run-bench.ts';
import { bytesOnDisk, workFolder } from './support/work-folder.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const AIM_SECONDS = 30;

/** From `npm start` on an empty data folder to the first draft on the page, and what the house weighs after `--minutes`. */
await runBench('start', async (later) => {
  const { numbers } = readOptions({ minutes: { usual: 5, most: 24 * 60 } });
  const look = await openBrowser(later);
  const env = { DATA_DIR: join(workFolder(later), 'data') };
  const fresh = await startHouse(env, { by: 'npm', later });
  const first = phases(fresh, await waitForFirsts(fresh, look));
  note(`first draft after ${first.draft.toFixed(1)} s; memory is read in ${numbers.minutes} min`);
  await pause(numbers.minutes * 60_000);
  const shares = memoryOf(fresh.processes());
  await fresh.stop();
  const again = await startHouse(env, { by: 'npm', later });
  const second = phases(again, await waitForFirsts(again, look));
  await again.stop();
  const modulesMb = bytesOnDisk(join(ROOT, 'node_modules')) / 2 ** 20;
  return {
    tables: [
      { title: 'Seconds after `npm start` (it builds the page first)', rows: phaseRows(first, second) },
      { title: `Memory after ${numbers.minutes} min, in MB`, rows: memoryRows(shares) },
      { title: 'On the disk, in MB', rows: [['node_modules', modulesMb]] },
    ],
    figures: {
      seconds: { first, second },
      aimSeconds: AIM_SECONDS,
      withinAim: (first.shown ?? first.draft) <= AIM_SECONDS,
      minutes: numbers.minutes,
      memoryMb: shares && { total: totalOf(shares), parts: shares },
      nodeModulesMb: modulesMb,
    },
    broken: [],
  };
});

/** Seconds since the command was given. */
interface Phases {
  database: number | null;
  page: number | null;
  mention: number;
  draft: number;
  shown: number | null;
}

function phases(house: House, firsts: Firsts): Phases {
  const seconds = <At extends number | null>(at: At) =>
    (at === null ? at : (at - house.begunAt) / 1000) as At;
  return {
    database: seconds(house.saidAt('database is up')),
    page: seconds(house.saidAt('the page is served')),
    mention: seconds(firsts.mention),
    draft: seconds(firsts.draft),
    shown: seconds(firsts.shown),
  };
}

function phaseRows(first: Phases, second: Phases) {
  const row = (says: string, phase: keyof Phases) => [says, first[phase], second[phase]];
  return [
    ['', 'fresh data', 'second start'],
    row('the database answers', 'database'),
    row('the page is served', 'page'),
    row('the first mention is stored', 'mention'),
    row('the first draft is in the queue', 'draft'),
    row('a draft is visible in a browser', 'shown'),
  ];
}

function memoryRows(shares: readonly Share[] | null) {
  if (shares === null) return [['not shown by this system', null]];
  const rows = [...shares, totalOf(shares)].map((share) => [
    share.part,
    share.processes,
    share.pssMb,
    share.rssMb,
  ]);
  return [['', 'processes', 'PSS', 'RSS'], ...rows];
}
