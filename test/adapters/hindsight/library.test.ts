import { describe, expect, it } from '@jest/globals';
import type { LookingBack } from '../../../src/domain/watch/hindsight/looking.ts';
import { withEveryList } from '../../../src/domain/watch/keyword-set.ts';
import { aHeardPost, minutes } from '../../support/things.ts';
import { libraryOf, on, posts, TEXTS } from './library-of.ts';

const DAY = 24 * 60;

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
