import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSet } from '../../fixtures/training/labelled-data.ts';
import { randomFrom, shuffled } from '../../fixtures/training/random.ts';
import { preparedEncoder } from '../../src/adapters/classifiers/encoder/prepare.ts';
import { loadClassifier } from '../../src/adapters/classifiers/index.ts';
import { learnFrom, WAYS, type Way } from './labels/learn-from.ts';
import { figureOf, postsOf } from './labels/posts.ts';
import { spread } from './labels/spread.ts';
import { note, runBench } from './support/run-bench.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MOMENTS = [0, 50, 100, 200];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    weights: { type: 'string', default: join(ROOT, '.data', 'classifier-without-airline') },
    seeds: { type: 'string', default: '5' },
    alone: { type: 'boolean', default: false },
  },
});

/**
 * What the team's labels are worth: `node test/bench/labels.ts <data folder> [--seeds 5] [--alone]`. A classifier that never
 * saw an airline (trained first where it is missing) is given 200 labels of the airline set one at a time, and asked about
 * the set's dev posts on the way. `--alone` leaves the encoder out.
 */
await runBench('labels', async () => {
  const [data] = positionals;
  if (data === undefined)
    throw new Error('which data? node test/bench/labels.ts <folder with the labelled sets>');
  if (!existsSync(join(values.weights, 'joins.json'))) trainWithoutAirline(data);
  const encoder = values.alone ? null : preparedEncoder(join(ROOT, '.data', 'encoder-en.bin'));
  const untaught = loadClassifier(join(ROOT, 'rules', 'lexicons'), {
    weightsFolder: values.weights,
    encoder,
  });
  const asked = postsOf(readSet(data, 'airline', 'dev'));
  const pool = postsOf(readSet(data, 'airline', 'train'));
  const before = figureOf(untaught, asked);
  const figures = new Map<Way, number[][]>(WAYS.map((way) => [way, []]));
  for (let seed = 1; seed <= Number(values.seeds); seed++) {
    const random = randomFrom(seed);
    const order = Array.from(shuffled(pool.length, random)).flatMap((at) => pool[at] ?? []);
    for (const way of WAYS) {
      const after = learnFrom(untaught, order, way, MOMENTS.slice(1), (classifier) =>
        figureOf(classifier, asked),
      );
      figures.get(way)?.push([before, ...after]);
      note(`seed ${seed}, ${way}: ${[before, ...after].map((one) => (100 * one).toFixed(1)).join(', ')}`);
    }
  }
  return {
    tables: [
      {
        title: `Macro-F1 of negative or not on ${asked.length} airline posts, by a classifier that was trained without airlines${encoder ? '' : ', without the encoder'}`,
        rows: [
          ['after so many labels', ...MOMENTS],
          ...WAYS.map((way) => [way, ...MOMENTS.map((_, at) => spread(figures.get(way) ?? [], at).text)]),
        ],
      },
    ],
    figures: {
      encoder: encoder !== null,
      ...Object.fromEntries(
        WAYS.map((way) => [way, MOMENTS.map((_, at) => spread(figures.get(way) ?? [], at).mean)]),
      ),
    },
    broken: [],
  };
});

function trainWithoutAirline(data: string): void {
  note('a classifier without airlines is trained first; this takes some minutes');
  const script = join(ROOT, 'fixtures', 'train-classifier.ts');
  const args = [script, data, '--without', 'airline', '--groups', 'en', '--into', values.weights];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('it could not be trained');
}
