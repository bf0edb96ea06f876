import { describe, expect, it } from '@jest/globals';
import { Library, type Parts } from '../../../src/adapters/hindsight/library.ts';
import type { LookingBack } from '../../../src/domain/watch/hindsight/looking.ts';
import { withEveryList } from '../../../src/domain/watch/keyword-set.ts';
import type { HeardNews } from '../../../src/ports/stores/index.ts';
import { aHeardPost, minutes, NOON } from '../../support/things.ts';

const DAY = 24 * 60;
const on = async () => true;

/** A library over a list of news, each told once. */
function libraryOf(news: HeardNews[], parts: Partial<Parts> = {}) {
  let told = 0;
  let read = 0;
  const library = new Library({
    async follow(mark, tell) {
      for (const one of news.slice(Number(mark ?? 0))) tell(one);
      told = news.length;
      return `${told}`;
    },
    judged: async () => [],
    lists: new Map(),
    most: { posts: 1_000, letters: 1_000_000 },
    complaintOf({ text }) {
      read += 1;
      return text.includes('late') ? 0.9 : 0.1;
    },
    ...parts,
  });
  return { library, timesRead: () => read };
}

function posts(texts: readonly string[], from = 1): HeardNews {
  const heard = texts.map((text, n) => ({
    ...aHeardPost({ text, postedAt: minutes(n + from), tagged: text.startsWith('@') }),
    number: n + from,
  }));
  return { posts: heard, gone: [] };
}

function asking(draft: string[], live: string[], change: Partial<LookingBack> = {}): LookingBack {
  return {
    draft: withEveryList({ words: draft }),
    live: withEveryList({ words: live }),
    since: minutes(-30 * DAY),
    complaintFrom: 0.5,
    known: [],
    skipped: [],
    seed: 1,
    ...change,
  };
}

const TEXTS = [
  '@acme acme is late',
  'monday again',
  'acme is fine',
  'munday acme',
  'nothing here',
  'see you monday, late',
];

describe('looking back', () => {
  it('tells what is gained, kept and lost, with marks of the words that count there', async () => {
    const { library } = libraryOf([posts(TEXTS)]);
    const found = await library.look(asking(['acme', 'munday'], ['acme', 'monday']), on);
    expect(found).toMatchObject({ looked: 6, oldest: minutes(1) });
    expect(found?.kept).toMatchObject({ posts: 3, tagged: 1, complaints: 1, complaintsEstimated: false });
    expect(found?.gained).toMatchObject({ posts: 0, newest: [] });
    expect(found?.lost.newest).toEqual([
      { number: 6, marks: [{ term: 'monday', start: 8, end: 14 }], complaint: 0.9, about: null },
      { number: 2, marks: [{ term: 'monday', start: 0, end: 6 }], complaint: 0.1, about: null },
    ]);
    expect(found?.lost.complaints).toBe(1);
    expect(found?.kept.newest.map(({ number }) => number)).toEqual([4, 3, 1]);
  });

  it('takes the verdict on record and a colleague’s word before it reads a post anew, and asks for them each time', async () => {
    const said = new Map([[1, 0.2]]);
    const { library, timesRead } = libraryOf([posts(TEXTS)], {
      judged: async (numbers) =>
        numbers.flatMap((number) => {
          const complaint = said.get(number);
          return complaint === undefined ? [] : [{ number, complaint }];
        }),
    });
    const complaints = async () =>
      (await library.look(asking(['acme'], ['acme']), on))?.kept.newest.map(({ number, complaint }) => [
        number,
        complaint,
      ]);
    expect(await complaints()).toEqual([
      [4, 0.1],
      [3, 0.1],
      [1, 0.2],
    ]);
    expect(timesRead()).toBe(2);
    said.set(3, 1);
    expect(await library.look(asking(['acme'], ['acme']), on)).toMatchObject({ kept: { complaints: 1 } });
    said.delete(1);
    expect(await complaints()).toEqual([
      [4, 0.1],
      [3, 1],
      [1, 0.9],
    ]);
  });

  it('finds by place what says where it was written, and does not leave out what does not', async () => {
    const [there, away] = [
      { latitude: 38.72, longitude: -9.14 },
      { latitude: 41.16, longitude: -8.63 },
    ];
    const heard = [there, away, null].map((location, n) => ({
      ...aHeardPost({ text: 'acme', location, postedAt: minutes(n) }),
      number: n + 1,
    }));
    const { library } = libraryOf([{ posts: heard, gone: [] }]);
    const draft = withEveryList({ words: ['acme'], places: [{ ...there, km: 20 }] });
    const found = await library.look({ ...asking([], ['acme']), draft }, on);
    expect(found?.kept.newest.map(({ number }) => number)).toEqual([3, 1]);
    expect(found?.lost.newest.map(({ number }) => number)).toEqual([2]);
  });

  it('is empty-handed without posts, and counts only those since the day that was asked for', async () => {
    const { library } = libraryOf([]);
    expect(await library.look(asking(['acme'], ['acme']), on)).toMatchObject({
      looked: 0,
      oldest: null,
      kept: { posts: 0, newest: [], next: [] },
    });
    const later = libraryOf([posts(TEXTS)]).library;
    expect(await later.look(asking(['acme'], [], { since: minutes(3) }), on)).toMatchObject({
      looked: 4,
      gained: { posts: 2 },
    });
  });

  it('sees what came and what was deleted since the last question, and reads no post twice', async () => {
    const news = [posts(TEXTS)];
    const { library, timesRead } = libraryOf(news);
    const question = asking(['acme'], ['acme']);
    await library.look(question, on);
    const before = timesRead();
    news.push(posts(['acme once more'], 7), { posts: [], gone: [1, 3] });
    const found = await library.look(question, on);
    expect(found?.kept.newest.map(({ number }) => number)).toEqual([7, 4]);
    expect(timesRead()).toBe(before + 1);
  });

  it('tidies up after many deletions and finds the same', async () => {
    const news = [posts(Array.from({ length: 50 }, (_, n) => `acme number ${n}`))];
    const { library } = libraryOf(news);
    const question = asking(['acme'], ['acme']);
    await library.look(question, on);
    news.push({ posts: [], gone: Array.from({ length: 40 }, (_, n) => n + 1) });
    await library.look(question, on);
    news.push(posts(['acme at last'], 51));
    const found = await library.look(question, on);
    expect(found?.kept).toMatchObject({ posts: 11 });
    expect(found?.kept.newest.map(({ number }) => number).slice(0, 2)).toEqual([51, 50]);
  });

  it('holds the newest only, by number and by length', async () => {
    const few = libraryOf([posts(TEXTS)], { most: { posts: 2, letters: 1_000 } }).library;
    expect(await few.look(asking(['acme'], []), on)).toMatchObject({ looked: 2, oldest: minutes(5) });
    const short = libraryOf([posts(TEXTS)], { most: { posts: 99, letters: 40 } }).library;
    expect(await short.look(asking(['acme'], []), on)).toMatchObject({ looked: 2 });
  });

  it('knows what the team said: counted, shown first, and not asked for again', async () => {
    const { library } = libraryOf([posts(TEXTS)]);
    const known = [
      { number: 2, about: true, drawn: false },
      { number: 3, about: false, drawn: false },
    ];
    const found = await library.look(asking(['acme'], ['acme', 'monday'], { known, skipped: [4] }), on);
    expect(found?.lost.knownAboutUs.map(({ number }) => number)).toEqual([2]);
    expect(found?.lost.known).toEqual({ about: 1, not: 0 });
    expect(found?.kept.known).toEqual({ about: 0, not: 1 });
    expect(found?.kept.next.map(({ number }) => number)).toEqual([1]);
  });

  it('estimates the complaints of very many posts from a random part of them', async () => {
    const texts = Array.from({ length: 1_000 }, (_, n) => (n % 4 === 0 ? 'acme is late' : 'acme is fine'));
    const { library, timesRead } = libraryOf([posts(texts)]);
    const found = await library.look(asking(['acme'], []), on);
    expect(found?.gained).toMatchObject({ posts: 1_000, complaintsEstimated: true });
    expect(found?.gained.complaints).toBeGreaterThan(150);
    expect(found?.gained.complaints).toBeLessThan(350);
    expect(timesRead()).toBeLessThan(500);
  });

  it('stops where it stands when nobody waits any more, and goes on from there', async () => {
    const news = [posts(Array.from({ length: 9_000 }, (_, n) => `acme ${n}`))];
    const { library } = libraryOf(news, { most: { posts: 10_000, letters: 1_000_000 } });
    let turns = 0;
    const question = asking(['acme'], []);
    const twice = async () => ++turns < 2;
    expect(await library.look(question, twice)).toBeNull();
    expect(turns).toBe(2);
    expect(await library.look(question, on)).toMatchObject({ gained: { posts: 9_000 } });
  });

  it('tells when the posts cannot be read, and works again when they can', async () => {
    let away = true;
    const { library } = libraryOf([], {
      async follow(_mark, tell) {
        if (away) throw new Error('the database is away');
        tell(posts(TEXTS));
        return '1';
      },
    });
    await expect(library.look(asking(['acme'], []), on)).rejects.toThrow('away');
    away = false;
    expect(await library.look(asking(['acme'], []), on)).toMatchObject({ looked: 6 });
  });
});

describe('what bodies find among the newest', () => {
  const bodies = [['acme'], ['monday', 'acme']].map((words) => withEveryList({ words }));

  it('tells each post with the bodies that find it and their terms, and counts what was looked at', async () => {
    const { library } = libraryOf([posts(TEXTS)]);
    const told = await library.finds({ bodies, heardAfter: new Date(0) }, on);
    expect(told).toMatchObject({ looked: 6, searchedOnX: 5, firstHeardAt: NOON });
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
      searchedOnX: 0,
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
