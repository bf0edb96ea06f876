import { setTimeout as pause } from 'node:timers/promises';
import { type KilledHouse, startKilledHouse } from './recovery/killed-house.ts';
import { type Witness, witnessOf } from './recovery/witness.ts';
import { readOptions } from './support/options.ts';
import { note, runBench } from './support/run-bench.ts';
import { spread } from './support/statistics.ts';

/** Between two kills: time to be quite well again, and a moment that differs from round to round. */
const REST_MS = 3_000;
const STEP_MS = 370;

type Kind = 'undisturbed' | 'worker' | 'server' | 'sandbox' | 'database' | 'everything';

const SAYS: Record<Kind, string> = {
  undisturbed: 'nothing is killed: a post is public → judged',
  worker: 'worker killed → a post of that moment is judged',
  server: 'server killed → the API answers again',
  sandbox: 'sandbox killed → a post made after it is judged',
  database: 'PostgreSQL killed → a post of that moment is judged',
  everything: 'all killed, started again → a post of that moment is judged',
};

/** Kills the parts of a running house by SIGKILL, again and again, and measures until the first step is done again. */
await runBench('recovery', async (later) => {
  const { numbers } = readOptions({ rounds: { usual: 5, most: 100 } });
  const house = await startKilledHouse(later);
  const witness = witnessOf(house);
  await witness.judged(await witness.post());
  note(`the house works: ${house.page}`);
  const broken: string[] = [];
  const seconds = {} as Record<Kind, number[]>;
  for (const kind of Object.keys(SAYS) as Kind[]) {
    seconds[kind] = [];
    for (let round = 0; round < numbers.rounds; round++) {
      await pause(REST_MS + round * STEP_MS);
      seconds[kind].push(await measure(kind, house, witness, broken));
    }
    note(`${SAYS[kind]}: ${seconds[kind].map((one) => one.toFixed(1)).join(', ')} s`);
  }
  const lost = await witness.lost();
  if (lost.length > 0) broken.push(`${lost.length} public posts never became mentions`);
  const spreads = Object.fromEntries(Object.entries(seconds).map(([kind, all]) => [kind, spread(all)]));
  return {
    tables: [{ title: `Seconds, ${numbers.rounds} times each`, rows: rowsOf(seconds) }],
    figures: { rounds: numbers.rounds, seconds: spreads, lost: lost.length },
    broken,
  };
});

function rowsOf(seconds: Record<Kind, number[]>) {
  const rows = (Object.keys(SAYS) as Kind[]).map((kind) => {
    const { median, most } = spread(seconds[kind]);
    return [SAYS[kind], median, most];
  });
  return [['', 'median', 'worst'], ...rows];
}

/** Seconds from the kill (from the new start, when everything was killed) until the first step is done. */
async function measure(kind: Kind, house: KilledHouse, witness: Witness, broken: string[]): Promise<number> {
  const before = [...house.pids('worker'), ...house.pids('server')];
  const posted = kind === 'server' || kind === 'sandbox' ? null : await witness.post();
  let begun = performance.now();
  if (kind === 'database') house.killDatabase();
  else if (kind === 'everything') {
    await house.killEverything();
    begun = performance.now();
    await house.startAgain();
  } else if (kind !== 'undisturbed') house.kill(kind);
  if (kind === 'server') await witness.answers();
  else await witness.judged(posted ?? (await postSoon(witness)));
  const took = (performance.now() - begun) / 1000;
  const after = [...house.pids('worker'), ...house.pids('server')];
  if (kind === 'database' && before.join() !== after.join())
    broken.push('workers or the server did not outlive the database');
  return took;
}

/** The sandbox takes posts again as soon as it is back. */
async function postSoon(witness: Witness): Promise<string> {
  for (;;) {
    try {
      return await witness.post();
    } catch {
      await pause(50);
    }
  }
}
