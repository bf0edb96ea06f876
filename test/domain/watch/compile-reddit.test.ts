import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileForReddit, REDDIT_QUERY_LIMIT } from '../../../src/domain/watch/compile-reddit.ts';
import { KeywordSetBody } from '../../../src/domain/watch/keyword-set.ts';
import { buildMatcher } from '../../../src/domain/watch/matcher.ts';
import { postOf, setOf } from './posts.ts';
import { finds } from './search-oracle.ts';

const compile = (body: Partial<KeywordSetBody>) => compileForReddit(KeywordSetBody.parse(body));

describe('a set as Reddit searches', () => {
  it('says each kind of term in Reddit’s words', () => {
    const { queries, communities, warnings } = compile({
      words: ['Northwind Air'],
      hashtags: ['#nwa'],
      handles: ['@NorthwindAir'],
      addresses: ['northwindair.example/help'],
      ambiguous: [{ word: 'northwind', near: ['flight', 'bag'], within: 5 }],
      exclude: ['hiring', 'r/jobs'],
      excludeAuthors: ['u/spam-bot'],
      communities: ['travel', 'Travel', 'flights'],
    });
    expect(queries).toEqual([
      '("Northwind Air" OR nwa OR NorthwindAir OR site:northwindair.example OR "northwindair.example/help" OR (northwind AND (flight OR bag))) NOT hiring NOT subreddit:jobs NOT author:spam-bot',
    ]);
    expect(communities).toEqual(['Travel', 'flights']);
    expect(warnings).toEqual([
      'Reddit’s search finds posts only: comments are seen in r/Travel, r/flights and nowhere else.',
    ]);
  });

  it('never excludes more than the set does: a tag is no bare word', () => {
    const { queries, warnings } = compile({ words: ['northwind'], exclude: ['#hiring'] });
    expect(queries).toEqual(['northwind']);
    expect(warnings[0]).toContain('“#hiring”');
  });

  it('says when no comment will be seen, and nothing when Reddit is not covered', () => {
    expect(compile({ words: ['northwind'] }).warnings[0]).toContain('no comment is seen');
    expect(compile({ words: ['northwind'], platforms: ['x'] })).toEqual({
      queries: [],
      communities: [],
      warnings: [],
    });
  });

  it('finds whatever the set finds, within Reddit’s limit', () => {
    const word = fc.constantFrom('northwind', 'air', 'bag', '北風', 'рейс', 'gate', 'supercalifragilistic');
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const bodies = fc.record({
      words: fc.array(phrase, { maxLength: 30 }),
      hashtags: fc.array(
        word.map((tag) => `#${tag}`),
        { maxLength: 3 },
      ),
      ambiguous: fc.array(
        fc.record({ word, near: fc.array(phrase, { minLength: 1, maxLength: 20 }), within: fc.constant(9) }),
        { maxLength: 3 },
      ),
      exclude: fc.array(
        fc.oneof(
          phrase,
          word.map((tag) => `#${tag}`),
        ),
        { maxLength: 3 },
      ),
    });
    const texts = fc
      .array(
        fc.oneof(
          word,
          word.map((one) => `#${one}`),
        ),
        { maxLength: 12 },
      )
      .map((words) => words.join(' '));
    let found = 0;
    fc.assert(
      fc.property(bodies, texts, (body, text) => {
        const { queries } = compile(body);
        for (const query of queries) expect(query.length).toBeLessThanOrEqual(REDDIT_QUERY_LIMIT);
        if (buildMatcher([setOf(body)]).match(postOf(text, { platform: 'reddit' })).length === 0) return;
        found++;
        expect(
          queries.some((query) => finds(query, { text, lang: 'en', author: 'eve', community: null })),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(50);
  });
});
