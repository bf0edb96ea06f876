import { describe, expect, it } from '@jest/globals';
import { compileForReddit } from '../../../src/domain/watch/compile-reddit.ts';
import { compileForX } from '../../../src/domain/watch/compile-x.ts';
import { KeywordSetBody } from '../../../src/domain/watch/keyword-set.ts';

const x = (body: Partial<KeywordSetBody>) => compileForX(KeywordSetBody.parse(body), { handle: 'us' }, 512);
const reddit = (body: Partial<KeywordSetBody>) => compileForReddit(KeywordSetBody.parse(body));

describe('free expressions as queries', () => {
  it('ask for the narrowest two things that must be there, and leave the rest to the matcher', () => {
    const { queries, warnings } = x({
      rules: ['(monday OR mon) NEAR/8 (beans OR roast) AND NOT motivation AND lang:en'],
    });
    expect(queries).toEqual(['((monday OR mon) (beans OR roast)) -from:us -is:retweet']);
    expect(warnings.join(' ')).toMatch(/more widely than your expressions say/);
    expect(reddit({ rules: ['a AND b AND NOT c'] }).queries).toEqual(['(a AND b)']);
  });

  it('split what does not fit, with every pair in one of the queries', () => {
    const words = (letter: string) => Array.from({ length: 40 }, (_, n) => `${letter}word${n}`);
    const { queries } = x({ rules: [`(${words('a').join(' OR ')}) AND (${words('b').join(' OR ')})`] });
    for (const query of queries) expect(query.length).toBeLessThanOrEqual(512);
    for (const a of words('a'))
      for (const b of words('b'))
        expect(
          queries.some(
            (query) => new RegExp(`\\b${a}\\b`).test(query) && new RegExp(`\\b${b}\\b`).test(query),
          ),
        ).toBe(true);
  });

  it('say who alone is searched for, and what a platform cannot say', () => {
    expect(x({ words: ['a'], onlyAuthors: ['@ann', 'bob'] }).queries).toEqual([
      'a -from:us -is:retweet (from:ann OR from:bob)',
    ]);
    expect(reddit({ words: ['a'], onlyCommunities: ['travel'], onlyAuthors: ['u/ann'] }).queries).toEqual([
      'a subreddit:travel author:ann',
    ]);
    const { queries, warnings } = x({ words: ['a'], onlyCommunities: ['travel'] });
    expect(queries).toEqual([]);
    expect(warnings).toEqual(['X has no subreddits: a set for some of them alone finds nothing there.']);
    const place = { latitude: 1, longitude: 2, km: 3 };
    expect(x({ words: ['a'], leastFollowers: 100, places: [place] }).warnings).toHaveLength(2);
    expect(x({ rules: ['delay* AND b'] }).warnings.join(' ')).toMatch(/“delay\*”/);
  });
});
