import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileForX } from '../../../src/domain/watch/compile-x.ts';
import { KeywordSetBody } from '../../../src/domain/watch/keyword-set.ts';
import { buildMatcher } from '../../../src/domain/watch/matcher.ts';
import { postOf, setOf } from './posts.ts';
import { finds } from './search-oracle.ts';

const US = { handle: 'NorthwindAir' };
const compile = (body: Partial<KeywordSetBody>, limit = 512) =>
  compileForX(KeywordSetBody.parse(body), US, limit);

describe('a set as X queries', () => {
  it('says each kind of term in X’s words', () => {
    const { queries, warnings } = compile({
      words: ['northwind', 'Northwind Air', '北風航空', 'or'],
      hashtags: ['#northwindair'],
      handles: ['@NorthwindHelp'],
      addresses: ['https://northwindair.example/help'],
      ambiguous: [{ word: 'nw', near: ['flight', 'lost bag'], within: 5 }],
      exclude: ['hiring', 'high school', '#jobs'],
      excludeAuthors: ['@spam_bot', 'a-reddit-only-name'],
      languages: ['en', 'zh-Hant', 'zh-Hans', 'he'],
    });
    expect(warnings).toEqual([]);
    expect(queries).toEqual([
      '(northwind OR "Northwind Air" OR "北風航空" OR "or" OR #northwindair OR @NorthwindHelp OR url:"northwindair.example/help" OR (nw (flight OR "lost bag"))) -from:NorthwindAir -is:retweet -hiring -"high school" -#jobs -from:spam_bot (lang:en OR lang:zh OR lang:iw OR lang:und)',
    ]);
  });

  it('never asks for a place, on any access: X would then give no post that does not say where', () => {
    const places = [{ latitude: 38.72, longitude: -9.14, km: 20 }];
    for (const limit of [512, 4_096]) {
      const placed = compile({ words: ['northwind'], places }, limit);
      expect(placed.queries).toEqual(compile({ words: ['northwind'] }, limit).queries);
      expect(placed.warnings).toEqual([expect.stringMatching(/cannot leave out posts from other places/)]);
    }
    const matcher = buildMatcher([setOf({ words: ['northwind'], places })]);
    const isFound = (location: { latitude: number; longitude: number } | null) =>
      matcher.match(postOf('northwind', { location })).length > 0;
    expect(
      [null, { latitude: 38.7, longitude: -9.1 }, { latitude: 41.2, longitude: -8.6 }].map(isFound),
    ).toEqual([true, true, false]);
  });

  it('lets no quote or bracket of a term out', () => {
    const { queries } = compile({ words: ['say "no") OR from:me'], addresses: ['x.example/"a) b'] });
    expect(queries).toEqual(['("say no OR from me" OR url:"x.example/a)b") -from:NorthwindAir -is:retweet']);
  });

  it('searches styled letters as the plain ones', () => {
    expect(compile({ words: ['🅝🅦', 'Ｎｏｒｔｈ™ 𝐰𝐢𝐧𝐝'] }).queries).toEqual([
      '(nw OR "North wind") -from:NorthwindAir -is:retweet',
    ]);
  });

  it('says what X cannot: endings, and our own handle', () => {
    const { queries, warnings } = compile({ words: ['nortwind*'], handles: ['@northwindair'] });
    expect(queries).toEqual(['nortwind -from:NorthwindAir -is:retweet']);
    expect(warnings.join('\n')).toMatch(/“nortwind\*”[\s\S]*@northwindair is not searched for/);
  });

  it('never excludes more than the set does: a tag X cannot hold is no phrase', () => {
    const { queries, warnings } = compile({ words: ['northwind'], exclude: ['#high-school', '@a-b'] });
    expect(queries).toEqual(['northwind -from:NorthwindAir -is:retweet']);
    expect(warnings[0]).toMatch(/“#high-school”, “@a-b”/);
  });

  it('asks nothing where there is nothing to ask', () => {
    expect(compile({ platforms: ['reddit'], words: ['a'] })).toEqual({ queries: [], warnings: [] });
    const { queries, warnings } = compile({ words: ['!!!'], exclude: ['hiring'] });
    expect(queries).toEqual([]);
    expect(warnings.join(' ')).toMatch(/nothing to search for.*“!!!”/);
  });

  it('leaves exclusions and languages to the matcher when they would push a term out, and says so', () => {
    const exclude = Array.from({ length: 40 }, (_, at) => `some excluded phrase ${at}`);
    const { queries, warnings } = compile({ words: ['w'.repeat(120)], exclude, languages: ['en'] }, 200);
    expect(queries).toHaveLength(1);
    expect(queries[0]).toContain('w'.repeat(120));
    expect(warnings.join(' ')).toMatch(/No room in the X queries for “some excluded phrase 0”.*and 30 more/);
  });

  it('names a term that no query can hold', () => {
    const { queries, warnings } = compile({ words: ['short', 'w'.repeat(100)] }, 80);
    expect(queries).toEqual(['short -from:NorthwindAir -is:retweet']);
    expect(warnings.join(' ')).toMatch(/Too long for one X query of 80 characters.*“w+”/);
  });

  it('loses only the neighbour that is too long', () => {
    const near = ['flight', 'w'.repeat(90), 'bag'];
    const { queries, warnings } = compile({ ambiguous: [{ word: 'nw', near, within: 8 }] }, 100);
    expect(queries).toEqual(['(nw (flight OR bag)) -from:NorthwindAir -is:retweet']);
    expect(warnings.join(' ')).toMatch(/Too long.*w{90}/);
  });

  it('splits the neighbours of an ambiguous word where one query cannot hold them', () => {
    const near = Array.from({ length: 60 }, (_, at) => `neighbour${at}`);
    const { queries, warnings } = compile({ ambiguous: [{ word: 'northwind', near, within: 8 }] });
    expect(warnings).toEqual([]);
    for (const word of near)
      expect(queries.some((query) => finds(query, post(`northwind ${word}`)))).toBe(true);
    expect(queries.length).toBeLessThanOrEqual(2);
  });
});

const post = (text: string, lang = 'und', author = 'somebody') => ({ text, lang, author, community: null });

describe('whatever the set finds in a post, one of its queries finds', () => {
  const word = fc.constantFrom(
    'northwind',
    'air',
    'miles',
    'bag',
    'gate',
    'late',
    '北風',
    '航班',
    'рейс',
    'or',
  );
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const bodies = fc.record({
    words: fc.array(phrase, { maxLength: 6 }),
    hashtags: fc.array(
      word.map((tag) => `#${tag}`),
      { maxLength: 3 },
    ),
    handles: fc.array(fc.constantFrom('@northwind', '@air', '@NorthwindHelp'), { maxLength: 2 }),
    addresses: fc.array(fc.constantFrom('northwind.example', 'air.example/gate'), { maxLength: 2 }),
    ambiguous: fc.array(
      fc.record({
        word: phrase,
        near: fc.array(phrase, { minLength: 1, maxLength: 8 }),
        within: fc.integer({ min: 1, max: 50 }),
      }),
      { maxLength: 3 },
    ),
    exclude: fc.array(
      fc.oneof(
        phrase,
        word.map((tag) => `#${tag}`),
      ),
      { maxLength: 4 },
    ),
    excludeAuthors: fc.array(fc.constantFrom('ann', '@Bob'), { maxLength: 2 }),
    languages: fc.array(fc.constantFrom('en', 'zh-Hant', 'ru'), { maxLength: 2 }),
  });
  const pieces = fc.oneof(
    word,
    word.map((one) => one.toUpperCase()),
    word.map((one) => `#${one}`),
    fc.constantFrom(
      '@northwind',
      '@air',
      'https://northwind.example/x',
      'air.example/gate',
      '!',
      '北風航班',
      'x',
    ),
  );
  const texts = fc
    .array(fc.tuple(pieces, fc.constantFrom(' ', ' - ', ', ', '\n')), { maxLength: 14 })
    .map((parts) => parts.flat().join(''));
  const posts = fc.record({
    text: texts,
    lang: fc.constantFrom('und', 'en', 'zh', 'ru', 'fr'),
    author: fc.constantFrom('ann', 'bob', 'eve'),
    community: fc.constant(null),
  });

  it('and each query keeps to the limit', () => {
    let found = 0;
    fc.assert(
      fc.property(bodies, posts, fc.integer({ min: 140, max: 512 }), (body, one, limit) => {
        const { queries, warnings } = compile(body, limit);
        for (const query of queries) expect(query.length).toBeLessThanOrEqual(limit);
        const matched =
          buildMatcher([setOf(body)]).match(postOf(one.text, { lang: one.lang, author: one.author })).length >
          0;
        const lossy = warnings.some((warning) => /^Too long/.test(warning));
        if (!matched || lossy) return;
        found++;
        expect(queries.some((query) => finds(query, one))).toBe(true);
      }),
      { numRuns: Number(process.env.TWICE_RUNS ?? 1_500) },
    );
    expect(found).toBeGreaterThan(100);
  });
});
