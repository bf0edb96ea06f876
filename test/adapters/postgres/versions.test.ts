import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { connect } from '../../../src/adapters/postgres/connection.ts';
import { versions } from '../../../src/adapters/postgres/migrations/0008-versions.ts';
import type { Actor } from '../../../src/domain/actor.ts';
import { SINCE_EVER } from '../../../src/domain/watch/version.ts';
import { setOf } from '../../domain/watch/posts.ts';
import { testDatabase } from '../../support/database.ts';
import { openStores } from '../../support/stores.ts';
import { aMention, minutes, NOON } from '../../support/things.ts';

const ANA: Actor = { kind: 'person', name: 'Ana' };

const { connection, db, close } = await openStores(['brand', 'northwind']);
afterAll(close);

const set = (id: string, version: number, at: Date) => ({
  ...setOf({ words: ['a'] }, id, version),
  savedAt: at,
});

describe('versions', () => {
  beforeAll(async () => {
    await db.change(ANA, async (tx) => {
      await tx.keywordSets.saveVersion(set('s', 1, NOON), null);
      await tx.keywordSets.saveVersion(set('s', 2, minutes(10)), 1);
      await tx.keywordSets.startTrial(set('s', 3, minutes(20)), 2, minutes(120));
    });
  });

  it('know since when and until when they were live, the first one since ever', async () => {
    const [third, second, first] = await db.read.keywordSets.history('s');
    expect(first).toMatchObject({ state: 'replaced', liveFrom: SINCE_EVER, liveUntil: minutes(10) });
    expect(second).toMatchObject({ state: 'live', basedOn: 1, liveFrom: minutes(10), liveUntil: null });
    expect(third).toMatchObject({ state: 'trial', basedOn: 2, liveFrom: null, trialUntil: minutes(120) });
    const since = async (at: number) =>
      (await db.read.keywordSets.liveSince(minutes(at))).map(({ version }) => version);
    expect([await since(9), await since(10)]).toEqual([[1], []]);
  });

  it('of one set there is one live and one on trial, whatever two processes do', async () => {
    const second = db.change(ANA, (tx) =>
      tx.keywordSets.startTrial(set('s', 4, minutes(21)), 2, minutes(99)),
    );
    await expect(second).rejects.toThrow(/one_trial_version/);
    await expect(
      sql`update keyword_set_version set state = 'live' where set_id = 's' and version = 1`.execute(
        connection.db,
      ),
    ).rejects.toThrow(/one_live_version/);
  });

  it('are held one after the other', async () => {
    const order: string[] = [];
    const one = db.change(ANA, async (tx) => {
      await tx.keywordSets.lock('s');
      order.push('one has it');
      await new Promise((resolve) => setTimeout(resolve, 150));
      order.push('one is done');
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await db.change(ANA, async (tx) => {
      expect(await tx.keywordSets.lock('s')).toMatchObject({
        newest: 3,
        live: { version: 2 },
        trial: { version: 3 },
      });
      order.push('two has it');
    });
    await one;
    expect(order).toEqual(['one has it', 'one is done', 'two has it']);
    expect(await db.change(ANA, (tx) => tx.keywordSets.lock('nowhere'))).toBeNull();
  });

  it('an overdue trial is claimed once', async () => {
    const claim = (at: number) =>
      db.change({ kind: 'system', name: 'sweep' }, async (tx) => {
        const due = await tx.keywordSets.claimOverdueTrials(minutes(at));
        for (const { id, version } of due) await tx.keywordSets.endTrial(id, version, minutes(at), 'over');
        return due.length;
      });
    expect([await claim(119), await claim(121), await claim(122)]).toEqual([0, 1, 0]);
    expect((await db.read.keywordSets.history('s'))[0]).toMatchObject({
      state: 'ended',
      trialUntil: minutes(120),
      trialEndedBy: null,
    });
  });
});

describe('a mention beside the work', () => {
  it('is counted for the version on trial that found it, and for no other', async () => {
    const found = (version: number, standing: 'trial' | 'work') =>
      aMention({ standing, matched: [{ setId: 's', setVersion: version, term: 'a', start: 0, end: 1 }] });
    await db.change(ANA, (tx) => tx.mentions.add([found(3, 'trial'), found(2, 'trial'), found(3, 'work')]));
    expect(await db.read.mentions.foundOnTrial('s', 3, 0.5)).toEqual({ found: 1, complaints: 0 });
  });
});

it('a house of before keeps its versions: each was live from when it was saved', async () => {
  const old = await testDatabase();
  const before = connect(old.url, { max: 1, onDrop: () => {} });
  try {
    await sql
      .raw(
        `create table keyword_set (id text primary key, live_version int not null);
         create table keyword_set_version (set_id text, version int, saved_at timestamptz not null, primary key (set_id, version));
         create table mention (id uuid, posted_at timestamptz);
         insert into keyword_set values ('a', 2), ('b', 1);
         insert into keyword_set_version values ('a', 1, '2026-01-01'), ('a', 2, '2026-02-01'), ('b', 1, '2026-03-01');
         insert into mention values (gen_random_uuid(), now());`,
      )
      .execute(before.db);
    await sql.raw(versions).execute(before.db);
    const { rows } = await sql`
      select set_id, version, state, based_on, live_from, live_until from keyword_set_version order by 1, 2
    `.execute(before.db);
    const feb = new Date('2026-02-01T00:00:00Z');
    expect(rows).toEqual([
      {
        set_id: 'a',
        version: 1,
        state: 'replaced',
        based_on: null,
        live_from: SINCE_EVER,
        live_until: expect.any(Date),
      },
      { set_id: 'a', version: 2, state: 'live', based_on: 1, live_from: expect.any(Date), live_until: null },
      { set_id: 'b', version: 1, state: 'live', based_on: null, live_from: SINCE_EVER, live_until: null },
    ]);
    expect(rows[0]).toMatchObject({ live_until: (rows[1] as { live_from: Date }).live_from });
    expect(Math.abs((rows[1] as { live_from: Date }).live_from.getTime() - feb.getTime())).toBeLessThan(
      86_400_000,
    );
    expect((await sql`select standing from mention`.execute(before.db)).rows).toEqual([{ standing: 'work' }]);
  } finally {
    await before.close();
    await old.drop();
  }
});
