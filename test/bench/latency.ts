import { setTimeout as pause } from 'node:timers/promises';
import type { SourceView } from '../../src/server/contract/index.ts';
import { complaint } from './latency/complaints.ts';
import { measure, type Stretches } from './latency/measure.ts';
import { type Walked, walkOne } from './latency/walk-one.ts';
import { lookInto } from './support/database.ts';
import { readOptions } from './support/options.ts';
import { startReadingHouse } from './support/reading-house.ts';
import { note, runBench } from './support/run-bench.ts';
import { seededChance, spread } from './support/statistics.ts';
import { ask } from './support/talk.ts';

/** X takes a hundred posts in fifteen minutes, and `rules/brakes.yaml` 120 in an hour. */
const MOST = 100;
const STRETCHES = {
  postToDraft: 'post is public → its draft is in the queue',
  poll: '  of it: until a source has read it',
  ours: '  of it: our own work until the draft is stored',
  shown: '  of it: until the queue shows it',
  approvalToLedger: 'approval → the reply is public',
} as const;
type Stretch = keyof typeof STRETCHES;
/** The sources that bring what is said to the brand's account; a search may happen to be quicker. */
const BRINGS = { x: /^x:mentions/, reddit: /^reddit:(mentions|comments)/ };

const TALK = {
  platform: 'reddit',
  author: 'host_of_talk',
  title: 'Weekly talk about travelling',
  text: 'Write away.',
  community: 'travel',
};

/** How long a tagged complaint takes to its draft, and an approval to the public. `--count`, `--seed`, `--poll` seconds. */
await runBench('latency', async (later) => {
  const { numbers } = readOptions({
    count: { usual: 60, most: MOST },
    seed: { usual: 1, most: 2 ** 31 },
    poll: { usual: 3, most: 60 },
  });
  const { sandbox, house, dataDir } = await startReadingHouse(later, { POLL_SECONDS: String(numbers.poll) });
  const api = `${house.page}/api`;
  const { sources } = await ask<{ sources: SourceView[] }>(`${api}/sources`);
  const every = { x: secondsOf(sources, BRINGS.x), reddit: secondsOf(sources, BRINGS.reddit) };
  const chance = seededChance(numbers.seed);
  const [thread = ''] = await sandbox.post([TALK]);
  const walks: Walked[] = [];
  for (let n = 0; n < numbers.count; n++) {
    const post = postNumber(n, thread);
    // A moment that has nothing to do with the last round: the post meets the source anywhere between two.
    await pause(chance() * every[post.platform] * 1000);
    walks.push(await walkOne({ api, sandbox }, post));
    if (n % 10 === 9) note(`${n + 1} of ${numbers.count} walked`);
  }
  const sql = await lookInto(dataDir, later);
  const stretches = await measure(sql, await sandbox.ledger(false), walks);
  return report(stretches, sources, numbers);
});

/** Seconds between two rounds of the quickest source of this kind. */
function secondsOf(sources: readonly SourceView[], kind: RegExp): number {
  return Math.min(...sources.filter(({ id }) => kind.test(id)).map(({ everySeconds }) => everySeconds));
}

/** X and Reddit in turn; each from somebody else, so that each is a case of its own. */
function postNumber(n: number, thread: string) {
  const author = `walker_${n}`;
  if (n % 2 === 0) return { platform: 'x' as const, author, lang: 'en', text: complaint(n, '@NorthwindAir') };
  const text = complaint(n, 'u/NorthwindAir');
  return { platform: 'reddit' as const, author, lang: 'en', text, inReplyTo: thread };
}

function report(all: readonly Stretches[], sources: readonly SourceView[], asked: Record<string, number>) {
  const names = Object.keys(STRETCHES) as Stretch[];
  const groups = {
    both: all,
    x: all.filter((one) => one.platform === 'x'),
    reddit: all.filter((one) => one.platform === 'reddit'),
  };
  const spreads = Object.entries(groups).map(
    ([group, of]) =>
      [group, Object.fromEntries(names.map((name) => [name, spread(of.map((one) => one[name]))]))] as const,
  );
  const head = ['milliseconds', ...spreads.flatMap(([group]) => [`${group} median`, '95th'])];
  const rows = names.map((name) => [
    STRETCHES[name],
    ...spreads.flatMap(([, of]) => [of[name]?.median ?? null, of[name]?.p95 ?? null]),
  ]);
  const rounds = sources
    .filter(({ id }) => BRINGS.x.test(id) || BRINGS.reddit.test(id))
    .map(({ label, everySeconds }) => [label, everySeconds]);
  return {
    tables: [
      {
        title: `${all.length} tagged complaints, one at a time, at moments that seed ${asked.seed} decides`,
        rows: [head, ...rows],
      },
      { title: 'The sources that bring them, and the seconds between two rounds', rows: rounds },
    ],
    figures: {
      ...asked,
      ms: Object.fromEntries(spreads),
      everySeconds: Object.fromEntries(sources.map(({ id, everySeconds }) => [id, everySeconds])),
    },
    broken: [],
  };
}
