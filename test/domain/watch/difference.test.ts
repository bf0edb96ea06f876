import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differenceBetween } from '../../../src/domain/watch/difference.ts';
import { KeywordSetBody } from '../../../src/domain/watch/keyword-set.ts';

const body = (form: Partial<KeywordSetBody>): KeywordSetBody => KeywordSetBody.parse(form);
const says = (before: Partial<KeywordSetBody>, after: Partial<KeywordSetBody>) =>
  differenceBetween(body(before), body(after)).map((change) => change.says);

describe('the difference between two versions, for people', () => {
  it('names what came and what went, list by list', () => {
    expect(
      says(
        { words: ['monday', 'latte'], exclude: ['hiring'], platforms: ['x'] },
        { words: ['latte', 'munday coffee', 'mundaycoffee'], exclude: ['list:job-ads'] },
      ),
    ).toEqual([
      'added words “munday coffee”, “mundaycoffee”',
      'removed word “monday”',
      'added exclusion “list:job-ads”',
      'removed exclusion “hiring”',
      'added platform “reddit”',
    ]);
  });

  it('says of a word that needs company what changed about it', () => {
    const before = { ambiguous: [{ word: 'monday', near: ['beans', 'order'], within: 8 }] };
    const after = { ambiguous: [{ word: 'monday', near: ['beans', 'latte'], within: 12 }] };
    expect(says(before, after)).toEqual([
      '“monday” counts near “latte” too',
      '“monday” no longer counts near “order”',
      '“monday” counts within 12 words, was 8',
    ]);
    expect(says({}, before)).toEqual([
      'added word that needs company “monday within 8 words of beans, order”',
    ]);
  });

  it('tells of followers and places', () => {
    expect(
      says(
        { leastFollowers: 100 },
        { leastFollowers: null, places: [{ latitude: 38.72, longitude: -9.14, km: 25 }] },
      ),
    ).toEqual(['added place “38.72,-9.14,25km”', 'authors with any number of followers, was at least 100']);
  });
});

describe('any two bodies', () => {
  const some = fc.subarray(['a', 'b', 'c d', 'list:x', '#t'], { minLength: 0 });
  const ambiguous = fc.array(
    fc.record({
      word: fc.constantFrom('m', 'n'),
      near: fc.subarray(['p', 'q', 'r'], { minLength: 1 }),
      within: fc.integer({ min: 1, max: 50 }),
    }),
    { maxLength: 3 },
  );
  const bodies = fc
    .record({
      words: some,
      exclude: some,
      onlyAuthors: some,
      ambiguous,
      leastFollowers: fc.option(fc.integer({ min: 0, max: 9 })),
      platforms: fc.subarray(['x' as const, 'reddit' as const], { minLength: 1 }),
    })
    .map(body);
  /** What a body says, whatever the order. */
  const canon = (one: KeywordSetBody) =>
    JSON.stringify([
      [...one.words].sort(),
      [...one.exclude].sort(),
      [...one.onlyAuthors].sort(),
      [...one.platforms].sort(),
      one.leastFollowers,
      [
        ...new Set(one.ambiguous.map((entry) => JSON.stringify({ ...entry, near: [...entry.near].sort() }))),
      ].sort(),
    ]);

  it('differ exactly when they say something else', () => {
    fc.assert(
      fc.property(bodies, bodies, (one, other) => {
        expect(differenceBetween(one, one)).toEqual([]);
        expect(differenceBetween(one, other).length === 0).toBe(canon(one) === canon(other));
      }),
    );
  });

  it('what is added on the way there is removed on the way back', () => {
    fc.assert(
      fc.property(bodies, bodies, (one, other) => {
        const of = (from: KeywordSetBody, to: KeywordSetBody, kind: 'added' | 'removed') =>
          differenceBetween(from, to)
            .filter((change) => change.kind === kind)
            .flatMap(({ list, entries }) => entries.map((entry) => `${list}/${entry}`))
            .sort();
        expect(of(one, other, 'added')).toEqual(of(other, one, 'removed'));
      }),
    );
  });
});
