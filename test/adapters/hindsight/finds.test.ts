import { describe, expect, it } from '@jest/globals';
import { withEveryList } from '../../../src/domain/watch/keyword-set.ts';
import { minutes, NOON } from '../../support/things.ts';
import { libraryOf, on, posts, TEXTS } from './library-of.ts';

describe('what bodies find among the newest', () => {
  const bodies = [['acme'], ['monday', 'acme']].map((words) => withEveryList({ words }));

  it('tells each post with the bodies that find it and their terms, and counts what was looked at', async () => {
    const { library } = libraryOf([posts(TEXTS)]);
    const told = await library.finds({ bodies, heardAfter: new Date(0) }, on);
    expect(told).toMatchObject({
      looked: 6,
      untagged: [{ sourceId: 'x:search:brand', posts: 5 }],
      firstHeardAt: NOON,
    });
    expect(told?.found.map(({ number, by }) => [number, by.map(({ body, terms }) => [body, terms])])).toEqual(
      [
        [
          1,
          [
            [0, ['acme', 'acme']],
            [1, ['acme', 'acme']],
          ],
        ],
        [2, [[1, ['monday']]]],
        [
          3,
          [
            [0, ['acme']],
            [1, ['acme']],
          ],
        ],
        [
          4,
          [
            [0, ['acme']],
            [1, ['acme']],
          ],
        ],
        [6, [[1, ['monday']]]],
      ],
    );
    expect(told?.found[0]).toMatchObject({
      platform: 'x',
      tagged: true,
      postedAt: minutes(1),
      heardAt: NOON,
    });
  });

  it('looks only at what was heard after a moment, and at nothing that went', async () => {
    const { library } = libraryOf([posts(TEXTS), { posts: [], gone: [3, 4] }]);
    const all = await library.finds({ bodies, heardAfter: new Date(0) }, on);
    expect([all?.looked, all?.found.map(({ number }) => number)]).toEqual([4, [1, 2, 6]]);
    expect(await library.finds({ bodies, heardAfter: NOON }, on)).toEqual({
      looked: 0,
      untagged: [],
      firstHeardAt: null,
      found: [],
    });
    expect(await library.finds({ bodies, heardAfter: new Date(0) }, async () => false)).toBeNull();
  });

  it('knows a post by its words, whatever their case and signs, on the platform that is meant', async () => {
    const { library } = libraryOf([posts(TEXTS)]);
    const sameWords = async (text: string, platform: 'x' | 'reddit' | null) =>
      (await library.sameWords({ text, platform }, on))?.number;
    expect(await sameWords('ACME is ﬁne!', null)).toBe(3);
    expect(await sameWords('acme is fine', 'x')).toBe(3);
    expect(await sameWords('acme is fine', 'reddit')).toBeNull();
    expect(await sameWords('acme is', null)).toBeNull();
  });
});
