import { expect, it } from '@jest/globals';
import type { Person } from '../../../src/domain/mention.ts';
import { readAll, refusal, value } from './answers.ts';
import type { Stage } from './stage.ts';
import type { Mishap } from './world.ts';

export function messages({ world, account }: Stage): void {
  it('are refused for good by a person who takes none', async () => {
    const person = await acquaintance();
    await world().closeMessages(person.handle);
    expect(value(await account().messenger.mayOpen(person))).toMatchObject({ allowed: false });
    const refused = refusal(await account().messenger.send(person, 'Hello'));
    expect(refused).toMatchObject({ kind: 'terminal', code: 'messages-closed' });
  });

  it('go both ways once the person wrote, each seen once', async () => {
    const person = await acquaintance();
    await world().closeMessages(person.handle);
    const before = value(await account().messenger.inbox({})).cursor;
    const theirs = await world().messageUs(person.handle, 'it was flight 118');
    expect(value(await account().messenger.mayOpen(person))).toMatchObject({ allowed: true });
    const ours = value(await account().messenger.send(person, 'Thank you, we look.')).externalId;
    const page = value(await account().messenger.inbox(before));
    expect(page.items.map(({ externalId, direction }) => [externalId, direction])).toEqual([
      [theirs, 'in'],
      [ours, 'out'],
    ]);
    for (const { person: other } of page.items) {
      expect(other).toEqual({
        platform: person.platform,
        externalId: person.externalId,
        handle: person.handle,
      });
    }
    expect(value(await account().messenger.inbox(page.cursor)).items).toEqual([]);
  });

  it.each<Mishap>(['refused-503', 'accepted-no-answer'])(
    'have an unknown outcome after %s',
    async (mishap) => {
      const person = await acquaintance();
      await world().messageUs(person.handle, 'it was flight 118');
      await world().strike('message', mishap);
      expect(refusal(await account().messenger.send(person, 'Thank you.')).kind).toBe('unknown-outcome');
    },
  );

  it('can be begun by the person through a link to us', () => {
    expect(account().messenger.inviteLink()).toMatch(/^https?:\/\/.*(compose)/);
  });

  async function acquaintance(): Promise<Person> {
    await world().post('dev_okafor', 'northwind left me at the gate');
    const { items } = await readAll(account().source, world().search, {});
    const author = items[0]?.author;
    if (!author) throw new Error('the post was not found');
    return author;
  }
}
