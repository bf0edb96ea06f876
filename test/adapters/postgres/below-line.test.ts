import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { Actor } from '../../../src/domain/actor.ts';
import type { Mention } from '../../../src/domain/mention.ts';
import { openStores } from '../../support/stores.ts';
import { aMention, aVerdict, minutes, NOON } from '../../support/things.ts';

const MEI: Actor = { kind: 'person', name: 'Mei' };
const EARLIER = minutes(-600);

const { connection, db, close } = await openStores();
afterAll(close);

beforeEach(async () => {
  await sql`truncate mention, about_us_line cascade`.execute(connection.db);
});

/** A mention that has found its place: judged, and in no case. */
async function kept(change: Partial<Mention> = {}): Promise<Mention> {
  const mention = aMention(change);
  await db.change(MEI, async (tx) => {
    await tx.mentions.add([mention]);
    await tx.mentions.saveVerdicts([{ mentionId: mention.id, verdict: aVerdict() }], NOON);
    await tx.mentions.keep([mention.id]);
  });
  return mention;
}

const put = (mentionId: string, likelihood = 0.1) =>
  db.change(MEI, (tx) => tx.belowLine.put([{ mentionId, likelihood }], NOON));
const listed = async () =>
  (await db.read.belowLine.list('northwind', null, 100)).records.map(({ record }) => record.mention.id);
const ordinary = async (search = '') => {
  const query = { filter: 'all', search, before: null, limit: 100, complaintFrom: 0.5 } as const;
  return (await db.read.mentions.list(query)).records.map(({ mention }) => mention.id);
};

describe('mentions below the line', () => {
  it('stand in a list of their own, are counted there, and are found by who searches', async () => {
    const [below, above] = [await kept(), await kept()];
    await put(below.id);
    expect(await listed()).toEqual([below.id]);
    expect(await ordinary()).toEqual([above.id]);
    expect(await ordinary('northwind')).toHaveLength(2);
    expect(await db.read.belowLine.count('northwind')).toBe(1);
    expect((await db.read.mentions.counts(0.5)).all).toBe(1);
  });

  it('come back, and to work where that is asked', async () => {
    const [toRead, toWork] = [await kept(), await kept()];
    for (const { id } of [toRead, toWork]) await put(id);
    await db.change(MEI, (tx) => tx.belowLine.bringBack([toRead.id, toWork.id], [toWork.id]));
    expect(await listed()).toEqual([]);
    expect((await ordinary()).sort()).toEqual([toRead.id, toWork.id].sort());
    const unopened = await db.change(MEI, (tx) => tx.mentions.claimUnopened(10, NOON));
    expect(unopened.map(({ mention }) => mention.id)).toEqual([toWork.id]);
  });

  it('are shown page by page, the newest first, each once', async () => {
    const all: string[] = [];
    for (let n = 0; n < 7; n++) {
      const { id } = await kept({ postedAt: minutes(-n) });
      await put(id);
      all.push(id);
    }
    const seen: string[] = [];
    for (let before: string | null = null; ; ) {
      const { records, next } = await db.read.belowLine.list('northwind', before, 3);
      seen.push(...records.map(({ record }) => record.mention.id));
      if (next === null) break;
      before = next;
    }
    expect(seen).toEqual(all);
  });

  it('leave the list when their author deletes them, or a person starts a case', async () => {
    const [gone, started] = [await kept(), await kept()];
    for (const { id } of [gone, started]) await put(id);
    await db.change(MEI, async (tx) => {
      await tx.mentions.eraseDeleted([gone.id], NOON);
      const opened = await tx.cases.openFor(started, NOON);
      await tx.mentions.settle(started.id, opened.id);
    });
    expect(await listed()).toEqual([]);
    expect(await db.read.belowLine.count('northwind')).toBe(0);
    expect(await ordinary()).toContain(started.id);
  });

  it('are audited once each, when they go and when they come back', async () => {
    const { id } = await kept();
    await put(id, 0.1);
    await put(id, 0.05);
    await db.change(MEI, (tx) => tx.belowLine.bringBack([id], []));
    const rows = await connection.db
      .selectFrom('audit')
      .select(['action', 'actor'])
      .where('subject_id', '=', id)
      .where('action', 'in', ['set-below-line', 'brought-back'])
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { action: 'set-below-line', actor: 'Mei' },
      { action: 'brought-back', actor: 'Mei' },
    ]);
  });
});

describe('what the line could move', () => {
  const movable = async (since = EARLIER) =>
    (await db.read.belowLine.movable('northwind', since, 100)).map(({ id, below }) => ({ id, below }));

  it('is untagged, in no case, still there, and lately posted or below now', async () => {
    const lately = await kept();
    const oldBelow = await kept({ postedAt: minutes(-60_000) });
    await kept({ postedAt: minutes(-60_000) });
    await kept({ tagged: true });
    const gone = await kept();
    await put(oldBelow.id);
    await db.change(MEI, (tx) => tx.mentions.eraseDeleted([gone.id], NOON));
    expect(await movable()).toEqual([
      { id: oldBelow.id, below: true },
      { id: lately.id, below: false },
    ]);
  });
});

describe('the drawn line', () => {
  const line = () => db.read.belowLine.line('northwind');

  it('keeps who drew it last, and what the mentions were held against', async () => {
    expect(await line()).toBeNull();
    await db.change(MEI, (tx) => tx.belowLine.draw('northwind', 0.2, NOON));
    await db.change(MEI, (tx) => tx.belowLine.sorted('northwind', 'key 1'));
    const jon: Actor = { kind: 'person', name: 'Jon' };
    await db.change(jon, (tx) => tx.belowLine.draw('northwind', null, minutes(5)));
    expect(await line()).toEqual({ line: null, by: 'Jon', at: minutes(5), sortedAs: 'key 1' });
  });

  it('is refused by the database where it makes no sense', async () => {
    await expect(db.change(MEI, (tx) => tx.belowLine.draw('northwind', 0.9, NOON))).rejects.toThrow('check');
  });
});
