import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { loadWatchFiles } from '../../../src/adapters/rules/watch-files.ts';
import { compileForReddit } from '../../../src/domain/watch/compile-reddit.ts';
import { compileForX } from '../../../src/domain/watch/compile-x.ts';
import { buildMatcher } from '../../../src/domain/watch/matcher.ts';
import { postOf, setOf } from './posts.ts';
import { finds } from './search-oracle.ts';

const SyntheticPost = z.object({
  id: z.string(),
  platform: z.enum(['x', 'reddit']),
  author: z.string(),
  title: z.string().optional(),
  text: z.string(),
  lang: z.string(),
  community: z.string().optional(),
  kind: z.string(),
  inReplyTo: z.string().optional(),
});
type SyntheticPost = z.infer<typeof SyntheticPost>;

const posts = readFileSync('fixtures/posts/posts.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => SyntheticPost.parse(JSON.parse(line)));
const [northwind] = loadWatchFiles('rules/watch').filter(({ brand }) => brand.id === 'northwind');
const sets = northwind?.sets ?? [];
const matcher = buildMatcher(sets.map(({ id, body }) => setOf(body, id)));

const textOf = (post: SyntheticPost) => [post.title, post.text].filter(Boolean).join('\n\n');
const matched = (post: SyntheticPost) =>
  matcher.match(
    postOf(textOf(post), {
      lang: post.lang,
      platform: post.platform,
      author: post.author,
      community: post.community ?? null,
    }),
  ).length > 0;

/** Share of the posts of some kinds that the sets find; answers inside a thread name nobody and are found by the thread. */
function shareFound(...kinds: string[]): number {
  const all = posts.filter((post) => kinds.includes(post.kind) && !post.inReplyTo);
  expect(all.length).toBeGreaterThan(0);
  return all.filter(matched).length / all.length;
}

describe('Northwind’s keyword sets', () => {
  it('find nearly all that people ask, praise and complain about', () => {
    expect(shareFound('complaint', 'praise', 'question')).toBeGreaterThan(0.9);
  });

  it('leave out the database, the school, the weather and the job ads', () => {
    expect(shareFound('homonym')).toBeLessThan(0.1);
    expect(shareFound('job-ad')).toBeLessThan(0.2);
  });

  it('are asked for on X in queries of at most 512 characters that find all they find', () => {
    const queries = sets.flatMap(({ body }) => compileForX(body, { handle: 'NorthwindAir' }, 512).queries);
    for (const query of queries) expect(query.length).toBeLessThanOrEqual(512);
    const missed = posts
      .filter((post) => post.platform === 'x' && post.kind !== 'own' && matched(post))
      .filter((post) => {
        const seen = { text: textOf(post), lang: 'en', author: post.author, community: null };
        return !/@northwindair/i.test(post.text) && !queries.some((query) => finds(query, seen));
      });
    expect(missed.map(textOf)).toEqual([]);
  });

  it('are asked for on Reddit in queries that find all they find', () => {
    const queries = sets.flatMap(({ body }) => compileForReddit(body).queries);
    const missed = posts
      .filter((post) => post.platform === 'reddit' && matched(post))
      .filter((post) => {
        const seen = {
          text: textOf(post),
          lang: 'en',
          author: post.author,
          community: post.community ?? null,
        };
        return !queries.some((query) => finds(query, seen));
      });
    expect(missed.map(textOf)).toEqual([]);
  });
});
