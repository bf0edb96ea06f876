import { type KeywordSet, withEveryList } from '../../../src/domain/watch/keyword-set.ts';
import { literalsFrom } from './literals.ts';
import { realPosts } from './real-posts.ts';
import { swapUnderStream } from './swap.ts';

const STREAMED = 20_000;
const A_SET = 10;

/** `node swap-alone.ts DATA VOCABULARY LITERALS SECONDS`: prints what a swap does to a stream in a process that holds nothing else. */
const [data = '', vocabulary, count, seconds] = process.argv.slice(2);
const { sets, posts } = madeOf(realPosts(data, Number(vocabulary)), Number(count));
process.stdout.write(JSON.stringify(await swapUnderStream(sets, posts, Number(seconds))));
process.exit(0);

function madeOf(all: readonly string[], literals: number): { sets: KeywordSet[]; posts: string[] } {
  return { sets: setsOf(literalsFrom(all, literals)), posts: all.slice(0, STREAMED) };
}

function setsOf(literals: readonly string[]): KeywordSet[] {
  const saved = { brandId: 'b', version: 1, savedBy: 'bench', savedAt: new Date(0), why: 'to measure' };
  return Array.from({ length: Math.ceil(literals.length / A_SET) }, (_, n) => ({
    ...saved,
    id: `set-${n}`,
    name: `set ${n}`,
    body: withEveryList({ words: literals.slice(n * A_SET, (n + 1) * A_SET) }),
  }));
}
