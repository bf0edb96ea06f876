import { afterAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../src/domain/actor.ts';
import { openStores } from '../../support/stores.ts';
import { aMention, minutes, NOON } from '../../support/things.ts';

const MEI: Actor = { kind: 'person', name: 'Mei' };

const { db, close } = await openStores();
afterAll(close);

async function storedMention(): Promise<{ mentionId: string }> {
  const mention = aMention();
  await db.change(MEI, (tx) => tx.mentions.add([mention]));
  return { mentionId: mention.id };
}

describe('labels', () => {
  const standing = () => db.read.labels.standing('northwind', 100);
  const say = (mentionId: string, answer: boolean) => {
    const id = crypto.randomUUID();
    return db
      .change(MEI, (tx) => tx.labels.add({ id, mentionId, question: 'complaint', answer }, NOON))
      .then(() => id);
  };

  it('stand until they are undone, and a newer answer takes the place of the older', async () => {
    const { mentionId } = await storedMention();
    await say(mentionId, true);
    const newer = await say(mentionId, false);
    const topic = { id: crypto.randomUUID(), mentionId, question: 'topic', answer: 'outage' } as const;
    await db.change(MEI, (tx) => tx.labels.add(topic, minutes(1)));
    const mine = (await standing()).filter((label) => label.mentionId === mentionId);
    expect(mine).toMatchObject([
      { id: newer, question: 'complaint', answer: false, by: 'Mei' },
      { question: 'topic', answer: 'outage' },
    ]);
    const undo = () => db.change(MEI, (tx) => tx.labels.undo(newer, NOON));
    expect(await undo()).toMatchObject({ mentionId, question: 'complaint', answer: false });
    expect(await undo()).toBeNull();
    expect((await standing()).map(({ id }) => id)).not.toContain(newer);
  });

  it('are forgotten with a post that was deleted upstream, and never shared between brands', async () => {
    const { mentionId } = await storedMention();
    const id = await say(mentionId, false);
    expect((await standing()).map((label) => label.id)).toContain(id);
    expect(await db.read.labels.standing('another', 100)).toEqual([]);
    await db.change(MEI, (tx) => tx.mentions.eraseDeleted([mentionId], NOON));
    expect((await standing()).map((label) => label.id)).not.toContain(id);
  });
});
