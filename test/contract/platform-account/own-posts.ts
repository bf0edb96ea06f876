import { expect, it } from '@jest/globals';
import { readAll, readAllOwn, refusal, value } from './answers.ts';
import type { Stage } from './stage.ts';

export function ownPosts({ world, account }: Stage): void {
  it.each(['api', 'by-hand'])(
    'show a reply within the time promised, whatever its road (%s)',
    async (road) => {
      const { cursor } = await readAllOwn(account(), {});
      const id = await world().callUs('dev_okafor', 'where is my bag?');
      const found = (await readAll(account().source, { kind: 'mentions' }, {})).items[0];
      const text = 'We are looking, Dev.';
      const sent =
        road === 'api'
          ? value(await account().replier.reply({ externalId: id }, text)).externalId
          : await world().replyByHand(id, text);
      expect((await readAllOwn(account(), cursor)).items).toEqual([]);
      world().passTime(account().ownPosts.visibleWithinMs);
      const { items } = await readAllOwn(account(), cursor);
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({
        externalId: sent,
        inReplyTo: id,
        threadId: found?.threadId,
        answeredPerson: found?.author.externalId,
      });
      expect(items[0]?.text).toContain(text);
    },
  );

  it('are not lost when reading them goes wrong', async () => {
    const { cursor } = await readAllOwn(account(), {});
    const id = await world().callUs('dev_okafor', 'where is my bag?');
    const ours = await world().replyByHand(id, 'We are looking, Dev.');
    world().passTime(account().ownPosts.visibleWithinMs);
    await world().strike('own-posts', 'reset');
    expect(refusal(await account().ownPosts.recent(cursor))).toMatchObject({
      kind: 'defer',
      code: 'connection-lost',
    });
    expect((await readAllOwn(account(), cursor)).items.map(({ externalId }) => externalId)).toEqual([ours]);
  });

  it('never show among the posts of others', async () => {
    const id = await world().callUs('dev_okafor', 'northwind, where is my bag?');
    await world().replyByHand(id, 'northwind is looking');
    world().passTime(account().ownPosts.visibleWithinMs);
    const { items } = await readAll(account().source, world().search, {});
    expect(items.filter(({ author }) => author.externalId === account().externalId)).toEqual([]);
  });
}
