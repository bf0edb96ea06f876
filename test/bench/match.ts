import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { loadClassifier } from '../../src/adapters/classifiers/index.ts';
import { inBatches } from '../../src/domain/batches.ts';
import { compileFinder } from '../../src/domain/watch/engine/compile-finder.ts';
import { openFinder } from '../../src/domain/watch/engine/finder.ts';
import { needleOf } from '../../src/domain/watch/engine/needle.ts';
import { foldKey } from '../../src/domain/watch/fold.ts';
import type { Matchable } from '../../src/domain/watch/matchable.ts';
import { compileMatcher, openMatcher, type SetMatch } from '../../src/domain/watch/matcher.ts';
import { readTerm } from '../../src/domain/watch/term.ts';
import { monyone } from './matching/candidates.ts';
import { literalsFrom } from './matching/literals.ts';
import { frameOf, realPosts } from './matching/real-posts.ts';
import { ripgrep } from './matching/ripgrep.ts';
import { rulesFrom } from './matching/rules.ts';
import { type Measured, type Runner, sideBySide } from './matching/side-by-side.ts';
import type { Swapped } from './matching/swap.ts';
import { readOptions } from './support/options.ts';
import { note, runBench } from './support/run-bench.ts';
import { workFolder } from './support/work-folder.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const { numbers, words } = readOptions({
  posts: { usual: 50_000, most: 200_000 },
  literals: { usual: 10_000, most: 100_000 },
  rounds: { usual: 11, most: 100 },
  seconds: { usual: 10, most: 600 },
});
/** A folder of labelled posts; another one, with node_modules, that holds the npm package to compare with. */
const [data = join(ROOT, 'fixtures', 'posts'), others = ROOT] = words;

/** Posts that are read and matched at once, as they are stored. */
const A_BATCH = 500;

/** Posts whose different words the looked-for ones are drawn from. */
const VOCABULARY = 200_000;

/** The matching engine beside JSON.parse of the same posts and the best npm package, and a swap of all sets under a stream. */
await runBench('match', async (later) => {
  const all = realPosts(data, VOCABULARY);
  const literals = literalsFrom(all, numbers.literals);
  const drawn = all.slice(0, numbers.posts);
  const frames = drawn.map(frameOf);
  // As they come out of the frames: strings made one after the other, as a reader of a stream has them.
  const posts = frames.map(textIn);
  note(`${posts.length} posts, ${literals.length} words`);

  const compiledFrom = performance.now();
  const find = openFinder(
    compileFinder(literals.flatMap((word) => readTerm('word', word) ?? []).map(needleOf)),
  );
  const buildMs = performance.now() - compiledFrom;
  const folded = posts.map(foldKey);
  const other = await monyone(literals.map(foldKey), others);
  const parse: Runner = {
    name: 'JSON.parse of the frames',
    run: () => sum(frames, (frame) => textIn(frame).length),
  };
  const read = inBatches(posts, A_BATCH);
  const ours: Runner = {
    name: 'fold and match, raw text',
    run() {
      let found = 0;
      for (const batch of read) find(batch, () => found++);
      return found;
    },
  };
  const runners = [
    ours,
    parse,
    ...(other ? [{ name: '@monyone/aho-corasick/fast, folded text', run: () => sum(folded, other) }] : []),
  ];
  const beside = sideBySide(runners, posts.length, numbers.rounds);
  const grepped = ripgrep(literals.map(foldKey), folded, workFolder(later), numbers.rounds);
  const measured = grepped ? [...beside, grepped] : beside;
  note('the whole chain');
  const strict = parseAndMatch(frames, literals, 'strict');
  const loose = parseAndMatch(frames, literals, 'loose');
  const chain = sideBySide(
    [strict.matched, parse, strict.judged, loose.matched, loose.judged],
    posts.length,
    numbers.rounds,
  );
  note('swaps under a stream');
  const swap = swapApart([data, VOCABULARY, literals.length, numbers.seconds]);

  const [engine, json] = measured.map(({ perSecond }) => perSecond);
  const npm = other ? measured[2]?.perSecond : undefined;
  const ratios = {
    toJsonParse: ratio(engine, json),
    toNpm: ratio(engine, npm),
    toRipgrep: ratio(engine, grepped?.perSecond),
    chainToJsonParse: ratio(chain[0]?.perSecond, chain[1]?.perSecond),
    wholeChainToJsonParse: ratio(chain[2]?.perSecond, chain[1]?.perSecond),
    looseChainToJsonParse: ratio(chain[3]?.perSecond, chain[1]?.perSecond),
    looseWholeChainToJsonParse: ratio(chain[4]?.perSecond, chain[1]?.perSecond),
  };
  return {
    tables: [
      {
        title: `${literals.length} words, one thread`,
        rows: [['', 'posts/s', 'found', 'to JSON.parse'], ...rows(measured, measured[1])],
      },
      {
        title: '10,000 rules of three words, with exclusions and nearness: strict ones, then loose ones',
        rows: [['', 'posts/s', 'found', 'to JSON.parse'], ...rows(chain, chain[1])],
      },
      {
        title: 'One of 1,000 sets after the other changed under 5,000 posts a second',
        rows: [
          ['swaps', 'posts', 'lost', 'longest pause, ms', 'of it own work at most, ms', 'without swaps, ms'],
          [
            swap.swaps,
            swap.streamed,
            swap.lost,
            swap.longestPauseMs,
            swap.longestWorkMs,
            swap.longestPauseWithoutMs,
          ],
        ],
      },
    ],
    figures: { posts: posts.length, literals: literals.length, buildMs, measured, chain, ratios, swap },
    broken: swap.lost > 0 ? [`${swap.lost} posts were lost while sets were swapped`] : [],
  };
});

/** The whole chain over one set of rules, without and with a whole verdict on each post that was found. */
function parseAndMatch(
  frames: readonly string[],
  literals: readonly string[],
  kind: 'strict' | 'loose',
): { matched: Runner; judged: Runner } {
  const matcher = openMatcher(compileMatcher(rulesFrom(literals, 10_000, kind), new Map()));
  const classifier = loadClassifier(join(ROOT, 'rules', 'lexicons'));
  const chain = (then: (text: string, found: SetMatch) => void) => () => {
    const seen = new Set<string>();
    let total = 0;
    for (const batch of inBatches(frames, A_BATCH)) {
      const posts = batch.flatMap((frame) => postIn(frame, seen));
      matcher.matchAll(posts).forEach(([found], n) => {
        if (!found) return;
        total += 1;
        then(posts[n]?.text ?? '', found);
      });
    }
    return total;
  };
  const judge = (text: string, { terms }: SetMatch) =>
    void classifier.classify({ text, lang: 'en', brandWords: terms });
  return {
    matched: { name: `${kind} rules: parse, dedupe, match`, run: chain(() => undefined) },
    judged: { name: `${kind} rules: and classify what was found`, run: chain(judge) },
  };
}

interface Frame {
  commit: { cid: string; record: { text: string } };
}

/** In a process of its own: what this one holds in its memory would make its pauses longer. */
function swapApart(words: readonly (string | number)[]): Swapped {
  const script = join(import.meta.dirname, 'matching', 'swap-alone.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words.map(String)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the swaps could not be measured: ${stderr}`);
  return JSON.parse(stdout) as Swapped;
}

/** The post in a frame that did not come before. */
function postIn(frame: string, seen: Set<string>): Matchable[] {
  const { commit } = JSON.parse(frame) as Frame;
  if (seen.has(commit.cid)) return [];
  seen.add(commit.cid);
  return [{ text: commit.record.text, lang: 'en', platform: 'x', author: 'someone', community: null }];
}

function textIn(frame: string): string {
  return (JSON.parse(frame) as Frame).commit.record.text;
}

function sum(texts: readonly string[], of: (text: string) => number): number {
  let total = 0;
  for (const text of texts) total += of(text);
  return total;
}

function ratio(ours: number | undefined, theirs: number | undefined): number | null {
  return ours && theirs ? Math.round((ours / theirs) * 100) / 100 : null;
}

function rows(measured: readonly Measured[], beside: Measured | undefined) {
  return measured.map((one) => [one.name, one.perSecond, one.found, ratio(one.perSecond, beside?.perSecond)]);
}
