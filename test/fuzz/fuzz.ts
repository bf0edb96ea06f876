import { readOptions } from '../bench/support/options.ts';
import { type Findings, type Later, note, runBench } from '../bench/support/run-bench.ts';
import { openHouse } from '../support/house.ts';
import { beginRun } from '../support/run.ts';
import { fuzzApi } from './api/door.ts';
import { fuzzLanguage, fuzzLongTexts } from './language/door.ts';
import { fuzzPlatforms } from './platforms/door.ts';
import { fuzzRules } from './rules/door.ts';
import type { Tally } from './support/tally.ts';

type Door = (inputs: number, seed: number, later: Later) => Promise<Tally>;

/** Every way in, by the word that chooses it. */
const DOORS: Record<string, Door> = {
  api: async (inputs, seed, later) => {
    const house = await openHouse({ onFoot: true });
    later(() => house.close());
    return fuzzApi(house, inputs, seed);
  },
  rules: async (inputs, seed) => fuzzRules(inputs, seed),
  platforms: async (inputs, seed, later) => {
    const house = await openHouse({ onFoot: true });
    later(() => house.close());
    return fuzzPlatforms(house, inputs, seed);
  },
  language: async (inputs, seed) => fuzzLanguage(inputs, seed),
  'long-texts': async (_inputs, seed) => fuzzLongTexts(seed),
};

/** So many broken inputs are told one by one; the table counts them all. */
const MOST_TOLD = 20;

/**
 * Bad input at every door, or at those that are named: `api`, `rules`, `platforms`,
 * `language`, `long-texts`. `--inputs` a door, `--seed`.
 */
await runBench('fuzz', async (later) => {
  const { numbers, words } = readOptions({
    inputs: { usual: 400, most: 100_000 },
    seed: { usual: 1, most: 2 ** 31 },
  });
  const run = await beginRun();
  later(() => run.close());
  const tallies: Tally[] = [];
  for (const [name, door] of chosen(words)) {
    note(`door: ${name}`);
    tallies.push(await door(numbers.inputs, numbers.seed, later));
  }
  return report(tallies, numbers);
});

function chosen(words: readonly string[]): [string, Door][] {
  const unknown = words.find((word) => !Object.hasOwn(DOORS, word));
  if (unknown !== undefined)
    throw new Error(`there is no door "${unknown}": ${Object.keys(DOORS).join(', ')}`);
  return Object.entries(DOORS).filter(([name]) => words.length === 0 || words.includes(name));
}

function report(tallies: readonly Tally[], asked: Record<string, number>): Findings {
  const rows = tallies.map(({ door, tried, handled, refused, broken }) => [
    door,
    tried,
    handled,
    refused,
    broken.length,
  ]);
  const broken = tallies.flatMap((tally) => tally.broken.map((sentence) => `${tally.door}: ${sentence}`));
  return {
    tables: [
      {
        title: `Bad input at every door, from seed ${asked.seed}`,
        rows: [['door', 'inputs', 'handled', 'refused clearly', 'broken'], ...rows],
      },
    ],
    figures: {
      ...asked,
      doors: Object.fromEntries(
        tallies.map(({ door, tried, handled, refused, broken: bad }) => [
          door,
          { tried, handled, refused, broken: bad.length },
        ]),
      ),
    },
    broken: broken.slice(0, MOST_TOLD),
  };
}
