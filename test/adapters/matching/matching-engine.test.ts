import { describe, expect, it } from '@jest/globals';
import { compilerApart } from '../../../src/adapters/matching/compile-apart.ts';
import { matchingEngine } from '../../../src/adapters/matching/index.ts';
import { openMatcher } from '../../../src/domain/watch/matcher.ts';
import { postOf, setOf } from '../../domain/watch/posts.ts';

const lists = new Map([['job-ads', ['now hiring']]]);
/** Enough words that a thread of its own is worth its start. */
const many = setOf({
  words: Array.from({ length: 4_000 }, (_, n) => `brandword${n}`),
  exclude: ['list:job-ads'],
});

describe('the engine that gives the live sets their matcher', () => {
  it('keeps the matcher while the sets stay, and builds another for a new version', async () => {
    const matcherFor = matchingEngine(lists);
    const [one, two] = [setOf({ words: ['northwind'] }), setOf({ words: ['southwind'] }, 'set', 2)];
    const first = await matcherFor([one]);
    expect(await matcherFor([one])).toBe(first);
    const second = await matcherFor([two]);
    expect(second.match(postOf('southwind'))).toHaveLength(1);
    expect(second.match(postOf('northwind'))).toHaveLength(0);
  });

  it('remembers the last few, so that what was live before costs nothing while late posts come', async () => {
    const matcherFor = matchingEngine(lists);
    const version = (n: number) => [setOf({ words: [`word${n}`] }, 'set', n)];
    const [live, before] = [await matcherFor(version(9)), await matcherFor(version(8))];
    for (let round = 0; round < 3; round++) {
      expect(await matcherFor(version(9))).toBe(live);
      expect(await matcherFor(version(8))).toBe(before);
    }
    for (let n = 1; n <= 4; n++) await matcherFor(version(n));
    const again = await matcherFor(version(9));
    expect(again).not.toBe(live);
    expect(again.match(postOf('word9'))).toHaveLength(1);
  });

  it('builds many words in a thread, and what comes back finds the same, lists and all', async () => {
    const matcher = await matchingEngine(lists)([many, setOf({ words: ['北風'] }, 'other', 7)]);
    const found = matcher.match(postOf('our BrandWord3999 in 北風'));
    expect(
      found.map(({ setId, version, terms }) => [setId, version, terms[0]?.term, terms[0]?.start]),
    ).toEqual([
      ['set', 1, 'brandword3999', 4],
      ['other', 7, '北風', 21],
    ]);
    expect(matcher.match(postOf('brandword1, now hiring'))).toEqual([]);
  });

  it('lets the loop go on while a thread builds', async () => {
    let turns = 0;
    const turning = setInterval(() => turns++, 1);
    await compilerApart(lists)([many]);
    clearInterval(turning);
    expect(turns).toBeGreaterThan(0);
  });

  it('tells who waits when a thread fails, and tries again when asked again', async () => {
    const broken = { ...many, body: { ...many.body, words: null as unknown as string[] } };
    const matcherFor = matchingEngine(lists);
    await expect(matcherFor([broken])).rejects.toThrow(/null|iterable|flatMap|map/);
    await expect(matcherFor([broken])).rejects.toThrow();
    expect((await matcherFor([many])).match(postOf('brandword7'))).toHaveLength(1);
  });

  it('opened twice from one order, each finds by itself', async () => {
    const compile = compilerApart(lists);
    const [a, b] = [openMatcher(await compile([many])), openMatcher(await compile([many]))];
    expect([a, b].map((matcher) => matcher.match(postOf('brandword5')).length)).toEqual([1, 1]);
  });

  it('keeps the order of the sets when one of many changes, and forgets what is gone', async () => {
    const compile = compilerApart(lists);
    const sets = Array.from({ length: 120 }, (_, n) =>
      setOf({ words: [`brand${n}`, 'everyone'] }, `set-${n}`),
    );
    const changed = sets.with(7, setOf({ words: ['renamed', 'everyone'] }, 'set-7', 2)).slice(1);
    const first = openMatcher(await compile(sets));
    const second = openMatcher(await compile(changed));
    const ids = (matcher: typeof first, text: string) =>
      matcher.match(postOf(text)).map(({ setId, version }) => `${setId}@${version}`);
    expect(ids(first, 'everyone')).toEqual(sets.map(({ id }) => `${id}@1`));
    expect(ids(second, 'everyone')).toEqual(changed.map(({ id, version }) => `${id}@${version}`));
    expect([ids(second, 'brand7'), ids(second, 'renamed'), ids(second, 'brand0')]).toEqual([
      [],
      ['set-7@2'],
      [],
    ]);
  });

  it('builds for all who ask at once, each what they asked for', async () => {
    const compile = compilerApart(lists);
    const asked = ['one', 'two', 'three'].map((word, n) => setOf({ words: [word] }, word, n + 1));
    const built = await Promise.all(asked.map((set) => compile([set])));
    expect(built.map((compiled) => openMatcher(compiled).match(postOf('one two three'))[0]?.setId)).toEqual([
      'one',
      'two',
      'three',
    ]);
  });
});
