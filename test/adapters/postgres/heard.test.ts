import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { Actor } from '../../../src/domain/actor.ts';
import { type HeardPost, heardUntil } from '../../../src/domain/watch/heard-post.ts';
import type { HeardMark, NewAboutUs } from '../../../src/ports/stores/index.ts';
import { openStores } from '../../support/stores.ts';
import { aHeardPost, aMention, minutes, NOON } from '../../support/things.ts';

const MEI: Actor = { kind: 'person', name: 'Mei' };
const DAY = 24 * 60;

const { connection, db, close } = await openStores();
afterAll(close);

beforeEach(() => sql`truncate heard_post, heard_gone, about_us`.execute(connection.db));

const hear = (...posts: ReturnType<typeof aHeardPost>[]) => db.change(MEI, (tx) => tx.heard.add(posts));

/** Somebody's word that this post is about us. */
const aWord = (externalId: string): NewAboutUs => ({
  ...{ id: crypto.randomUUID(), brandId: 'northwind', platform: 'x', externalId },
  ...{ about: true, drawn: false },
});

const OLD = minutes(-40 * DAY);
const drop = (limit: number) => db.change(MEI, (tx) => tx.heard.dropOlder(heardUntil(NOON), limit, NOON));

/** One who reads along, as the thread that looks back does. */
function follower() {
  let mark: HeardMark | null = null;
  const known = new Map<number, HeardPost>();
  return async (): Promise<string[]> => {
    mark = await db.read.heard.follow(mark, ({ posts, gone }) => {
      for (const post of posts) known.set(post.number, post);
      for (const number of gone) known.delete(number);
    });
    return [...known.values()].map((post) => post.externalId).sort();
  };
}

describe('heard posts', () => {
  it('keep where they were written, and mentions do; it goes with the words when they are deleted', async () => {
    const location = { latitude: 38.7223, longitude: -9.1393 };
    await hear(aHeardPost({ externalId: 'there', location }), aHeardPost({ externalId: 'nowhere' }));
    const placeOf = async (id: string) => (await db.read.heard.find('northwind', 'x', id))?.location;
    expect([await placeOf('there'), await placeOf('nowhere')]).toEqual([location, null]);
    const mention = aMention({ location });
    await db.change(MEI, (tx) => tx.mentions.add([mention]));
    const stored = async () => (await db.read.mentions.get(mention.id))?.mention.location;
    expect(await stored()).toEqual(location);
    await db.change(MEI, (tx) => tx.mentions.eraseDeleted([mention.id], NOON));
    expect(await stored()).toBeNull();
  });

  it('are stored once, as they were first heard, and given back whole', async () => {
    const post = aHeardPost({ externalId: '1', text: 'half a pair \ud83d and a \0 sign', community: null });
    await hear(post);
    await hear({ ...post, text: 'something else' });
    expect(await db.read.heard.find('northwind', 'x', '1')).toEqual({
      ...post,
      text: 'half a pair \ufffd and a \ufffd sign',
      number: expect.any(Number),
    });
    expect(await db.read.heard.find('another', 'x', '1')).toBeNull();
  });

  it('are followed from where one stood, and nothing is told as new twice', async () => {
    const read = follower();
    expect(await read()).toEqual([]);
    await hear(aHeardPost({ externalId: 'a' }), aHeardPost({ externalId: 'b' }));
    expect(await read()).toEqual(['a', 'b']);
    await hear(aHeardPost({ externalId: 'c' }));
    expect(await read()).toEqual(['a', 'b', 'c']);
    // Transactions of others on this server, while they are open, have the last posts told again.
    let mark = await db.read.heard.follow(null, () => {});
    let told = 1;
    for (let tries = 0; told > 0 && tries < 200; tries++) {
      if (tries > 0) await pause(50);
      told = 0;
      mark = await db.read.heard.follow(mark, ({ posts }) => {
        told += posts.length;
      });
    }
    expect(told).toBe(0);
  });

  it('that were numbered early and committed late are not passed over', async () => {
    const read = follower();
    let numbered = () => {};
    let commit = () => {};
    const isNumbered = new Promise<void>((resolve) => {
      numbered = resolve;
    });
    const mayCommit = new Promise<void>((resolve) => {
      commit = resolve;
    });
    const slow = db.change(MEI, async (tx) => {
      await tx.heard.add([aHeardPost({ externalId: 'slow' })]);
      numbered();
      await mayCommit;
    });
    await isNumbered;
    await hear(aHeardPost({ externalId: 'quick' }));
    expect(await read()).toEqual(['quick']);
    commit();
    await slow;
    expect(await read()).toEqual(['quick', 'slow']);
  });

  it('are followed in many pages', async () => {
    await hear(...Array.from({ length: 10_050 }, (_, n) => aHeardPost({ externalId: `m${n}` })));
    const read = follower();
    expect(await read()).toHaveLength(10_050);
  });

  it('deleted upstream are gone from here with what was judged of them, and followers learn of it', async () => {
    await hear(aHeardPost({ externalId: 'a' }), aHeardPost({ externalId: 'b' }));
    const read = follower();
    await read();
    await db.change(MEI, (tx) => tx.aboutUs.add(aWord('a'), NOON));
    await db.change(MEI, (tx) => tx.heard.forget('x', ['a', 'never heard'], NOON));
    expect(await read()).toEqual(['b']);
    expect(await db.read.heard.find('northwind', 'x', 'a')).toBeNull();
    expect(await db.read.aboutUs.standing('northwind', 10)).toEqual([]);
  });

  it('are dropped when they are old, a few at a time', async () => {
    await hear(...['a', 'b', 'c'].map((externalId) => aHeardPost({ externalId, heardAt: OLD })));
    await hear(aHeardPost({ externalId: 'young' }));
    const read = follower();
    await read();
    expect(await drop(2)).toBe(2);
    expect(await drop(2)).toBe(1);
    expect(await drop(2)).toBe(0);
    expect(await read()).toEqual(['young']);
  });

  it('are dropped though a person judged them, with what was judged, unless a mention has their words', async () => {
    const found = aMention({ externalId: 'found' });
    await db.change(MEI, (tx) => tx.mentions.add([found]));
    await hear(...['found', 'only heard'].map((externalId) => aHeardPost({ externalId, heardAt: OLD })));
    await hear(aHeardPost({ externalId: 'young' }));
    for (const externalId of ['found', 'only heard', 'young'])
      await db.change(MEI, (tx) => tx.aboutUs.add(aWord(externalId), NOON));
    const read = follower();
    await read();
    expect(await drop(9)).toBe(1);
    expect(await read()).toEqual(['found', 'young']);
    const { rows } = await sql<{ external_id: string }>`
      select external_id from about_us order by external_id`.execute(connection.db);
    expect(rows.map((row) => row.external_id)).toEqual(['found', 'young']);
    await db.change(MEI, (tx) => tx.mentions.eraseDeleted([found.id], NOON));
    expect(await drop(9)).toBe(1);
    expect(await read()).toEqual(['young']);
  });

  it('that were judged are dropped when the judgement is undone, and the mention keeps its words', async () => {
    const found = aMention({ externalId: 'taken back' });
    await db.change(MEI, (tx) => tx.mentions.add([found]));
    await hear(aHeardPost({ externalId: 'taken back', heardAt: OLD }));
    const word = aWord('taken back');
    await db.change(MEI, (tx) => tx.aboutUs.add(word, NOON));
    expect(await drop(9)).toBe(0);
    await db.change(MEI, (tx) => tx.aboutUs.undo(word.id, NOON));
    expect(await drop(9)).toBe(1);
    expect((await db.read.mentions.get(found.id))?.mention.text).toBe(found.text);
  });

  it('are asked for upstream when nobody asked for long', async () => {
    await hear(aHeardPost({ externalId: 'a' }), aHeardPost({ externalId: 'b' }));
    const due = () => db.read.heard.dueForLookup('x', minutes(DAY), 10);
    expect((await due()).sort()).toEqual(['a', 'b']);
    await db.change(MEI, (tx) => tx.heard.markLooked('x', ['a'], minutes(DAY)));
    expect(await due()).toEqual(['b']);
    expect(await db.read.heard.dueForLookup('reddit', minutes(DAY), 10)).toEqual([]);
  });
});

describe('a word about whom a post is', () => {
  const say = async (externalId: string, about: boolean) => {
    const id = crypto.randomUUID();
    const judged = { id, brandId: 'northwind', platform: 'x', externalId, about, drawn: true } as const;
    await db.change(MEI, (tx) => tx.aboutUs.add(judged, NOON));
    return id;
  };
  const standing = () => db.read.aboutUs.standing('northwind', 10);

  it('stands until it is undone, and a newer one takes the place of the older', async () => {
    await hear(aHeardPost({ externalId: 'a', text: 'see you monday', lang: 'en' }));
    await say('a', true);
    const newer = await say('a', false);
    expect(await standing()).toEqual([
      {
        id: newer,
        platform: 'x',
        externalId: 'a',
        about: false,
        drawn: true,
        text: 'see you monday',
        community: null,
        lang: 'en',
        by: 'Mei',
        at: NOON,
      },
    ]);
    expect(await db.change(MEI, (tx) => tx.aboutUs.undo(newer, NOON))).toEqual({
      platform: 'x',
      externalId: 'a',
      about: false,
    });
    expect(await db.change(MEI, (tx) => tx.aboutUs.undo(newer, NOON))).toBeNull();
    expect(await standing()).toEqual([]);
  });

  it('may be said of a mention that was never kept as heard, as long as its words are here', async () => {
    const mention = aMention({ text: 'northwind is late' });
    await db.change(MEI, (tx) => tx.mentions.add([mention]));
    await say(mention.externalId, true);
    expect(await standing()).toMatchObject([{ externalId: mention.externalId, text: 'northwind is late' }]);
    await db.change(MEI, (tx) => tx.mentions.eraseDeleted([mention.id], NOON));
    expect(await standing()).toEqual([]);
  });
});
