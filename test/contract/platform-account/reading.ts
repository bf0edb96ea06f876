import { expect, it } from '@jest/globals';
import { readAll, refusal, value } from './answers.ts';
import type { Stage } from './stage.ts';
import type { Mishap } from './world.ts';

export function reading({ world, account, again }: Stage): void {
  it('shows a new post once, whole', async () => {
    const { cursor } = await readAll(account().source, world().search, {});
    const id = await world().post('dev_okafor', 'northwind left me at the gate');
    const first = await readAll(account().source, world().search, cursor);
    expect(first.items).toHaveLength(1);
    expect(first.items[0]).toMatchObject({ externalId: id, threadId: id, inReplyTo: null, isRepost: false });
    expect(first.items[0]?.text).toMatch(/northwind left me at the gate$/);
    expect(first.items[0]?.author).toMatchObject({ platform: account().platform, handle: 'dev_okafor' });
    expect(first.items[0]?.url).toMatch(/^https?:\/\//);
    expect((await readAll(account().source, world().search, first.cursor)).items).toEqual([]);
  });

  it('gives the newest page at first, and digs no history', async () => {
    await world().postMany(texts(130));
    const page = value(await account().source.fetch(world().search, {}));
    expect(page.items).toHaveLength(100);
    expect(page.more).toBe(false);
  });

  it.each(['something', 'nothing'])('loses none of 250 posts, and doubles none, after %s', async (before) => {
    if (before === 'something') await world().post('lena_holt', 'northwind, an old story');
    const { cursor } = await readAll(account().source, world().search, {});
    const ids = await world().postMany(texts(250));
    const read = await readAll(account().source, world().search, cursor);
    expect(read.gap).toBe(false);
    expect(read.items.map(({ externalId }) => externalId).sort()).toEqual(ids.sort());
  });

  it('goes on in the middle of a burst when the process dies, with what was posted meanwhile', async () => {
    const { cursor } = await readAll(account().source, world().search, {});
    const ids = await world().postMany(texts(150));
    const page = value(await account().source.fetch(world().search, cursor));
    expect(page.more).toBe(true);
    const late = await world().post('lena_holt', 'northwind, and another thing');
    const rest = await readAll((await again()).source, world().search, page.cursor);
    const then = await readAll(account().source, world().search, rest.cursor);
    const seen = [...page.items, ...rest.items, ...then.items].map(({ externalId }) => externalId);
    expect(seen.sort()).toEqual([...ids, late].sort());
  });

  it.each<Mishap>(['refused-503', 'reset', 'accepted-no-answer', 'malformed'])(
    'loses nothing when a read goes wrong (%s)',
    async (mishap) => {
      const { cursor } = await readAll(account().source, world().search, {});
      const id = await world().post('dev_okafor', 'northwind again');
      await world().strike('search', mishap);
      expect(refusal(await account().source.fetch(world().search, cursor)).kind).toBe('defer');
      const page = await readAll(account().source, world().search, cursor);
      expect(page.items.map(({ externalId }) => externalId)).toEqual([id]);
    },
  );

  it('waits for a moment to come when the platform says so', async () => {
    await world().strike('search', 'rate-limited');
    const refused = refusal(await account().source.fetch(world().search, {}));
    expect(refused).toMatchObject({ kind: 'defer', code: 'rate-limited' });
    expect(refused.until?.getTime()).toBeGreaterThan(Date.now());
  });

  it('finds who called us, and knows it for a summons', async () => {
    const { cursor } = await readAll(account().source, { kind: 'mentions' }, {});
    const id = await world().callUs('dev_okafor', 'where is my bag?');
    const { items } = await readAll(account().source, { kind: 'mentions' }, cursor);
    expect(items.map(({ externalId, summons }) => [externalId, summons])).toEqual([[id, true]]);
  });

  it('does not take a post that leaves us out for a summons', async () => {
    await world().post('dev_okafor', 'northwind left me at the gate');
    const { items } = await readAll(account().source, world().search, {});
    expect(items.map(({ summons }) => summons)).toEqual([false]);
  });

  it('says how posts stand', async () => {
    const there = await world().post('dev_okafor', 'northwind one');
    const gone = await world().post('dev_okafor', 'northwind two');
    await world().remove(gone);
    const standings = value(await account().lookup.look([there, gone]));
    expect([standings.get(there), standings.get(gone)]).toEqual([{ state: 'there' }, { state: 'gone' }]);
  });
}

function texts(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `northwind story number ${index}`);
}
