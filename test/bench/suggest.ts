import { type ModelFigures, modelFigures } from './suggest/model-figures.ts';
import { madePosts } from './suggest/posts.ts';
import { type Found, figuresOf, MISSED } from './suggest/spelling-figures.ts';
import { readOptions } from './support/options.ts';
import { note, runBench } from './support/run-bench.ts';

const MOMENTS = [10, 30, 100];
const ASKED = 2_000;
const { numbers } = readOptions({
  seeds: { usual: 5, most: 100 },
  posts: { usual: 10_000, most: 30_000 },
  planted: { usual: 4, most: 100 },
});

/**
 * What suggestions and the about-us model are worth on a made-up brand with an ordinary word for a name, "Monday Coffee":
 * how many planted spellings are found, what the suggested exclusions take out, how well posts are ranked after 10, 30 and
 * 100 judgements. Made-up posts repeat themselves more than people do, so ranking is asked of unknown phrasings too.
 */
await runBench('suggest', async () => {
  const found = new Map<number, Found[]>([0, ...MOMENTS, 200].map((judged) => [judged, []]));
  const known = new Map<number, ModelFigures[]>(MOMENTS.map((judged) => [judged, []]));
  const unknown = new Map<number, ModelFigures[]>(MOMENTS.map((judged) => [judged, []]));
  for (let seed = 1; seed <= numbers.seeds; seed++) {
    note(`seed ${seed}`);
    const posts = madePosts({ seed, count: numbers.posts, ours: 0.25, eachPlanted: numbers.planted });
    for (const [judged, list] of found) list.push(figuresOf(posts, judged));
    const plain = (half?: 'even' | 'odd') =>
      madePosts({ seed: seed + 1_000, count: ASKED, ours: 0.25, eachPlanted: 0, ...(half ? { half } : {}) });
    const said = (half?: 'even' | 'odd') =>
      madePosts({ seed: seed + 2_000, count: 100, ours: 0.25, eachPlanted: 0, ...(half ? { half } : {}) });
    for (const judged of MOMENTS) {
      known.get(judged)?.push(modelFigures(said().slice(0, judged), plain()));
      unknown.get(judged)?.push(modelFigures(said('even').slice(0, judged), plain('odd')));
    }
  }
  return { tables: tablesOf(found, known, unknown), figures: figures(found, known, unknown), broken: [] };
});

type Rows = (string | number | null)[][];

function tablesOf(
  found: ReadonlyMap<number, Found[]>,
  known: ReadonlyMap<number, ModelFigures[]>,
  unknown: ReadonlyMap<number, ModelFigures[]>,
): { title: string; rows: Rows }[] {
  const rank = (by: ReadonlyMap<number, ModelFigures[]>, what: keyof ModelFigures) =>
    MOMENTS.map((judged) => mean(by.get(judged) ?? [], what).toFixed(3));
  return [
    {
      title: `Suggestions on ${numbers.posts} posts with ${MISSED.length} planted spellings that the set misses, ${numbers.planted} posts each; mean of ${numbers.seeds} seeds`,
      rows: [
        [
          'after so many judgements',
          'planted found',
          'other spellings',
          'noise taken out',
          'ours lost',
          'ms',
        ],
        ...[...found].map(([judged, list]) => [
          `${judged}`,
          mean(list, 'planted').toFixed(1),
          mean(list, 'others').toFixed(1),
          mean(list, 'noiseOut').toFixed(3),
          mean(list, 'oursLost').toFixed(3),
          Math.round(mean(list, 'tookMs')),
        ]),
      ],
    },
    {
      title: `The about-us model on ${ASKED} posts it never saw; mean of ${numbers.seeds} seeds`,
      rows: [
        ['after so many judgements', ...MOMENTS],
        ['ranking (AUC), known phrasings', ...rank(known, 'ranking')],
        ['ranking (AUC), phrasings it never met', ...rank(unknown, 'ranking')],
        ['right, known phrasings', ...rank(known, 'right')],
        ['right as the page says (cross-check)', ...rank(known, 'said')],
        ['line at 0.2: noise set aside', ...rank(known, 'noiseBelow')],
        ['line at 0.2: ours set aside with it', ...rank(known, 'oursBelow')],
        ['the same, phrasings it never met', ...rank(unknown, 'oursBelow')],
        ['learnt in ms', ...rank(known, 'trainedMs')],
      ],
    },
  ];
}

function figures(
  found: ReadonlyMap<number, Found[]>,
  known: ReadonlyMap<number, ModelFigures[]>,
  unknown: ReadonlyMap<number, ModelFigures[]>,
): Record<string, unknown> {
  const by = <T>(lists: ReadonlyMap<number, T[]>, what: keyof T) =>
    Object.fromEntries([...lists].map(([judged, list]) => [judged, mean(list, what)]));
  return {
    planted: MISSED.length,
    found: by(found, 'planted'),
    others: by(found, 'others'),
    noiseOut: by(found, 'noiseOut'),
    oursLost: by(found, 'oursLost'),
    auc: by(known, 'ranking'),
    aucUnknown: by(unknown, 'ranking'),
  };
}

function mean<T>(list: readonly T[], what: keyof T): number {
  return list.reduce((sum, one) => sum + Number(one[what]), 0) / Math.max(1, list.length);
}
