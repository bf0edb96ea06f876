import { expect, it } from '@jest/globals';
import { readAllOwn, refusal, value } from './answers.ts';
import { type Stage, where } from './stage.ts';
import type { Mishap } from './world.ts';

export function replying({ world, account, lacks }: Stage): void {
  it('puts one reply under the post', async () => {
    const id = await world().callUs('dev_okafor', 'where is my bag?');
    const sent = value(await account().replier.reply({ externalId: id }, 'We are looking, Dev.'));
    expect(sent.externalId).not.toBe('');
    expect(sent.url).toMatch(/^https?:\/\//);
    expect(await world().ourPosts()).toBe(1);
  });

  it('is refused for good when the post is gone', async () => {
    const id = await world().callUs('dev_okafor', 'where is my bag?');
    await world().remove(id);
    const refused = refusal(await account().replier.reply({ externalId: id }, 'We are looking, Dev.'));
    expect(refused).toMatchObject({ kind: 'terminal', code: 'post-gone', until: null });
  });

  it('is refused for good when the person has blocked us', async () => {
    const id = await world().callUs('dev_okafor', 'where is my bag?');
    await world().block('dev_okafor');
    const refused = refusal(await account().replier.reply({ externalId: id }, 'We are looking, Dev.'));
    expect(refused.kind).toBe('terminal');
  });

  const locks = where(lacks.locks);
  locks.run(
    `is refused for good in a locked thread, and the lookup says so before${locks.note}`,
    async () => {
      const id = await world().callUs('dev_okafor', 'where is my bag?');
      await world().lock(id);
      expect(value(await account().lookup.look([id])).get(id)).toEqual({ state: 'locked' });
      const refused = refusal(await account().replier.reply({ externalId: id }, 'We are looking, Dev.'));
      expect(refused).toMatchObject({ kind: 'terminal', code: 'thread-locked' });
    },
  );

  it('is sent back for another text when it is too long', async () => {
    const id = await world().callUs('dev_okafor', 'where is my bag?');
    const refused = refusal(await account().replier.reply({ externalId: id }, 'long '.repeat(2_100)));
    expect(refused).toMatchObject({ kind: 'redraft', code: 'text-too-long' });
  });

  const copies = where(lacks['a filter against copies']);
  copies.run(`may be up already when the platform refuses a copy${copies.note}`, async () => {
    const one = await world().callUs('dev_okafor', 'my bag?');
    const two = await world().callUs('lena_holt', 'my bag!');
    value(await account().replier.reply({ externalId: one }, 'We are looking.'));
    const second = refusal(await account().replier.reply({ externalId: two }, 'We are looking.'));
    expect(second).toMatchObject({ kind: 'unknown-outcome', code: 'duplicate-text' });
    expect(await world().ourPosts()).toBe(1);
  });

  it.each<[Mishap, number]>([
    ['refused-503', 0],
    ['reset', 0],
    ['accepted-no-answer', 1],
    ['malformed', 1],
  ])('has an unknown outcome after %s, and our own posts tell it (%i)', async (mishap, isPublic) => {
    const { cursor } = await readAllOwn(account(), {});
    const id = await world().callUs('dev_okafor', 'where is my bag?');
    await world().strike('reply', mishap);
    const lost = await account().replier.reply({ externalId: id }, 'We are looking, Dev.');
    expect(refusal(lost).kind).toBe('unknown-outcome');
    world().passTime(account().ownPosts.visibleWithinMs);
    expect((await readAllOwn(account(), cursor)).items).toHaveLength(isPublic);
    expect(await world().ourPosts()).toBe(isPublic);
  });

  it('surely did not go out when the window is spent', async () => {
    const id = await world().callUs('dev_okafor', 'where is my bag?');
    await world().strike('reply', 'rate-limited');
    const refused = refusal(await account().replier.reply({ externalId: id }, 'We are looking, Dev.'));
    expect(refused).toMatchObject({ kind: 'defer', code: 'rate-limited' });
    expect(refused.until?.getTime()).toBeGreaterThan(Date.now());
    expect(await world().ourPosts()).toBe(0);
  });
}
