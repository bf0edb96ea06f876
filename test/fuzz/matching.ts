import { readOptions } from '../bench/support/options.ts';
import { note, runBench } from '../bench/support/run-bench.ts';
import { compareBatch, type Difference } from '../domain/watch/plain/compare.ts';

const SETS = 25;
const POSTS = 40;
const SHOWN = 3;

const { numbers } = readOptions({
  pairs: { usual: 1_000_000, most: 1_000_000_000 },
  seed: { usual: 1, most: 2 ** 31 },
});

/** The matching engine against the plain matcher, pair by pair of a made-up set and a made-up post in 12 scripts. */
await runBench('matching-judge', async () => {
  let pairs = 0;
  let found = 0;
  const differences: Difference[] = [];
  for (let batch = 0; pairs < numbers.pairs && differences.length < SHOWN; batch++) {
    const compared = compareBatch(numbers.seed * 1_000_003 + batch, SETS, POSTS);
    pairs += compared.pairs;
    found += compared.found;
    differences.push(...compared.differences);
    if (batch % 100 === 99) note(`${pairs} pairs`);
  }
  return {
    tables: [
      {
        title: 'The engine against a plain matcher',
        rows: [
          ['', 'pairs', 'found', 'differences'],
          ['12 scripts', pairs, found, differences.length],
        ],
      },
    ],
    figures: { pairs, found, differences: differences.length, seed: numbers.seed },
    broken: differences.slice(0, SHOWN).map((difference) => JSON.stringify(difference)),
  };
});
