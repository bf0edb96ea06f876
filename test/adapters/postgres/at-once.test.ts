import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { Actor } from '../../../src/domain/actor.ts';
import type { Database } from '../../../src/ports/stores/index.ts';
import { somebodyWaits } from '../../support/lock-wait.ts';
import { openStores } from '../../support/stores.ts';
import { aMention, aVerdict, minutes, NOON } from '../../support/things.ts';

const MEI: Actor = { kind: 'person', name: 'Mei' };
const JON: Actor = { kind: 'person', name: 'Jon' };

const { connection, db, close } = await openStores();
afterAll(close);

beforeEach(async () => {
  await sql`truncate mention, about_us, about_us_line cascade`.execute(connection.db);
});

/** A transaction that is kept open until `end` is called; `begun` when its work is done. */
function open(actor: Actor, work: Parameters<Database['change']>[1]) {
  const begun = Promise.withResolvers<void>();
  const may = Promise.withResolvers<void>();
  const done = db.change(actor, async (tx) => {
    await work(tx);
    begun.resolve();
    await may.promise;
  });
  done.catch(begun.reject);
  const end = () => {
    may.resolve();
    return done;
  };
  return { begun: begun.promise, end };
}

describe('two people who say of one post whether it is about us', () => {
  it('are both heard, and the later word stands', async () => {
    await db.change(MEI, (tx) => tx.mentions.add([aMention({ externalId: '7' })]));
    const said = (about: boolean) => ({
      ...{ id: crypto.randomUUID(), brandId: 'northwind', platform: 'x' as const, externalId: '7' },
      ...{ about, drawn: false },
    });
    const first = open(MEI, (tx) => tx.aboutUs.add(said(true), NOON));
    await first.begun;
    const second = db.change(JON, (tx) => tx.aboutUs.add(said(false), minutes(1)));
    await somebodyWaits(connection.db);
    await first.end();
    await second;
    expect(await db.read.aboutUs.standing('northwind', 10)).toMatchObject([{ about: false, by: 'Jon' }]);
    const { rows } = await sql`select by_whom, undone_by from about_us order by at`.execute(connection.db);
    expect(rows).toEqual([
      { by_whom: 'Mei', undone_by: 'Jon' },
      { by_whom: 'Jon', undone_by: null },
    ]);
  });
});

describe('the line of "probably not us"', () => {
  it('is not moved while mentions are placed by it, so that none stays below a line of before', async () => {
    await db.change(MEI, (tx) => tx.belowLine.draw('northwind', 0.2, NOON));
    const mention = aMention();
    const placing = open(MEI, async (tx) => {
      const drawn = await tx.belowLine.line('northwind', 'shared');
      await tx.mentions.add([mention]);
      await tx.mentions.keep([mention.id]);
      if (drawn?.line) await tx.belowLine.put([{ mentionId: mention.id, likelihood: 0.1 }], NOON);
    });
    await placing.begun;
    const sorting = db.change(JON, async (tx) => {
      await tx.belowLine.draw('northwind', null, minutes(1));
      return tx.belowLine.movable('northwind', minutes(-60), 10);
    });
    await somebodyWaits(connection.db);
    await placing.end();
    expect(await sorting).toMatchObject([{ id: mention.id, below: true }]);
  });
});

describe('a mention below the line', () => {
  it('is looked at first when all are sorted, however many are newer', async () => {
    const [old, ...newer] = [minutes(-30), minutes(-2), minutes(-1)].map((postedAt) =>
      aMention({ postedAt }),
    );
    if (!old) throw new Error('there are three');
    await db.change(MEI, async (tx) => {
      const all = [old, ...newer];
      await tx.mentions.add(all);
      await tx.mentions.keep(all.map(({ id }) => id));
      await tx.belowLine.put([{ mentionId: old.id, likelihood: 0.1 }], NOON);
    });
    const [first] = await db.read.belowLine.movable('northwind', minutes(-60), 1);
    expect(first?.id).toBe(old.id);
  });

  it('that turns out to have tagged us stands there no more', async () => {
    const mention = aMention({ standing: 'history' });
    await db.change(MEI, async (tx) => {
      await tx.mentions.add([mention]);
      await tx.mentions.saveVerdicts([{ mentionId: mention.id, verdict: aVerdict() }], NOON);
      await tx.mentions.keep([mention.id]);
      await tx.belowLine.put([{ mentionId: mention.id, likelihood: 0.1 }], NOON);
      await tx.mentions.add([{ ...mention, id: crypto.randomUUID(), standing: 'work', tagged: true }]);
      await tx.mentions.keep([mention.id]);
    });
    expect(await db.read.belowLine.has(mention.id)).toBe(false);
    expect(await db.read.belowLine.count('northwind')).toBe(0);
  });
});
