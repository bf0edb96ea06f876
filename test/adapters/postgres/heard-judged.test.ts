import { afterAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { Actor } from '../../../src/domain/actor.ts';
import { openStores } from '../../support/stores.ts';
import { aHeardPost, aMention, aVerdict, NOON } from '../../support/things.ts';

const MEI: Actor = { kind: 'person', name: 'Mei' };

const { connection, db, close } = await openStores();
afterAll(close);

const hear = (...posts: ReturnType<typeof aHeardPost>[]) => db.change(MEI, (tx) => tx.heard.add(posts));

describe('what is on record of heard posts', () => {
  it('is the verdict, and a colleague’s word above it; nothing for what nobody judged', async () => {
    const names = ['plain', 'judged', 'labelled', 'collected'];
    await hear(...names.map((externalId) => aHeardPost({ externalId })));
    const mentions = names
      .slice(1)
      .map((externalId) => aMention({ externalId: `${externalId}`, platform: 'x' }));
    const [judged, labelled] = mentions.map(({ id }) => id);
    if (!judged || !labelled) throw new Error('three mentions were made');
    await db.change(MEI, async (tx) => {
      await tx.mentions.add(mentions);
      const verdicts = [judged, labelled].map((mentionId) => ({
        mentionId,
        verdict: aVerdict({ complaint: 0.75 }),
      }));
      await tx.mentions.saveVerdicts(verdicts, NOON);
    });
    await sql`update mention set said = 'not-a-complaint' where id = ${labelled}`.execute(connection.db);
    const recent = await db.read.heard.recent('northwind', 10);
    const nameOf = new Map(recent.map(({ number, externalId }) => [number, externalId]));
    const told = await db.read.heard.judged([...nameOf.keys(), 999_999]);
    expect(new Map(told.map(({ number, complaint }) => [nameOf.get(number), complaint]))).toEqual(
      new Map([
        ['judged', 0.75],
        ['labelled', 0],
      ]),
    );
    expect(await db.read.heard.judged([])).toEqual([]);
  });
});
