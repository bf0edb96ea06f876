import { afterAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { Actor } from '../../../src/domain/actor.ts';
import { KeywordSetBody } from '../../../src/domain/watch/keyword-set.ts';
import type { NewReply } from '../../../src/ports/stores/index.ts';
import { openStores } from '../../support/stores.ts';
import { aMention, aVerdict, minutes, NOON } from '../../support/things.ts';

const MEI: Actor = { kind: 'person', name: 'Mei' };

const { connection, db, close } = await openStores();
afterAll(close);

async function openCase(): Promise<{ caseId: string; threadId: string; mentionId: string }> {
  const mention = aMention();
  return db.change(MEI, async (tx) => {
    await tx.mentions.add([mention]);
    await tx.mentions.saveVerdicts([{ mentionId: mention.id, verdict: aVerdict() }], NOON);
    const { id } = await tx.cases.openFor(mention, NOON);
    await tx.mentions.settle(mention.id, id);
    return { caseId: id, threadId: mention.threadId, mentionId: mention.id };
  });
}

function reply(of: { caseId: string; threadId: string }, change: Partial<NewReply> = {}): NewReply {
  return {
    id: crypto.randomUUID(),
    brandId: 'northwind',
    platform: 'x',
    threadId: of.threadId,
    personId: 'u-dana',
    caseId: of.caseId,
    draftId: null,
    ordinal: 1,
    road: 'by-hand',
    state: 'by-hand',
    text: 'We are sorry.',
    textHash: 'h',
    inReplyTo: of.threadId,
    externalId: null,
    url: null,
    approvedBy: 'Mei',
    approvedAt: NOON,
    sentAt: null,
    ...change,
  };
}

describe('mentions', () => {
  it('are stored once, whatever found them', async () => {
    const mention = aMention();
    const added = await db.change(MEI, (tx) =>
      tx.mentions.add([mention, { ...aMention(), externalId: mention.externalId }]),
    );
    const again = await db.change(MEI, (tx) => tx.mentions.add([{ ...mention, id: crypto.randomUUID() }]));
    expect(added).toEqual([mention.id]);
    expect(again).toEqual([]);
  });

  it('keep any text, also lone surrogates and NUL', async () => {
    const mention = aMention({ text: 'bag \ud83d lost \0 again' });
    await db.change(MEI, (tx) => tx.mentions.add([mention]));
    const stored = await db.read.mentions.get(mention.id);
    expect(stored?.mention.text).toBe('bag \ufffd lost \ufffd again');
  });

  it('are claimed by one worker only', async () => {
    await db.change(MEI, (tx) => tx.mentions.add([aMention(), aMention(), aMention()]));
    const claimed: string[] = [];
    const claim = () =>
      db.change(MEI, async (tx) => {
        const rows = await tx.mentions.claimUnjudged(2, new Date());
        await new Promise((done) => setTimeout(done, 20));
        await tx.mentions.saveVerdicts(
          rows.map((row) => ({ mentionId: row.id, verdict: aVerdict() })),
          NOON,
        );
        claimed.push(...rows.map((row) => row.id));
      });
    await Promise.all([claim(), claim(), claim(), claim()]);
    expect(new Set(claimed).size).toBe(claimed.length);
  });

  it('page through all without losing or doubling any', async () => {
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const page: { records: { mention: { id: string } }[]; next: string | null } =
        await db.read.mentions.list({
          filter: 'all',
          search: '',
          before,
          limit: 2,
          complaintFrom: 0.6,
        });
      seen.push(...page.records.map((record) => record.mention.id));
      before = page.next;
    } while (before);
    const counts = await db.read.mentions.counts(0.6);
    expect(seen).toHaveLength(counts.all);
    expect(new Set(seen).size).toBe(counts.all);
  });

  it('lose their words when they were deleted upstream', async () => {
    const of = await openCase();
    await db.change(MEI, (tx) => tx.mentions.eraseDeleted([of.mentionId], minutes(3)));
    const stored = await db.read.mentions.get(of.mentionId);
    expect(stored).toMatchObject({
      mention: { text: '', matched: [], deletedAt: minutes(3) },
      verdict: { reasons: [] },
    });
  });
});

describe('never a third public reply', () => {
  it('the database refuses a place that is taken, and gives a failed one back', async () => {
    const of = await openCase();
    const first = reply(of);
    const add = (one: NewReply) => db.change(MEI, (tx) => tx.replies.add(one, NOON));
    expect(await add(first)).toBe(true);
    expect(await add(reply(of))).toBe(false);
    expect(await add(reply(of, { ordinal: 2 }))).toBe(true);
    await db.change(MEI, (tx) => tx.replies.markCancelled(first.id, { code: 'x', reason: 'y' }, NOON));
    expect(await add(reply(of))).toBe(true);
  });

  it('holds when eight processes race for one place', async () => {
    const of = await openCase();
    const added = await Promise.all(
      Array.from({ length: 8 }, () => db.change(MEI, (tx) => tx.replies.add(reply(of), NOON))),
    );
    expect(added.filter(Boolean)).toHaveLength(1);
  });

  it('one API reply for each post of theirs', async () => {
    const of = await openCase();
    const byApi = { road: 'api', state: 'ready' } as const;
    expect(await db.change(MEI, (tx) => tx.replies.add(reply(of, byApi), NOON))).toBe(true);
    expect(await db.change(MEI, (tx) => tx.replies.add(reply(of, { ...byApi, ordinal: 2 }), NOON))).toBe(
      false,
    );
  });

  it('only a native one may have no place, and it is a breach', async () => {
    const of = await openCase();
    const breach = reply(of, { ordinal: null, road: 'native', state: 'sent', externalId: '77' });
    expect(await db.change(MEI, (tx) => tx.replies.add(breach, NOON))).toBe(true);
    await expect(db.change(MEI, (tx) => tx.replies.add(reply(of, { ordinal: null }), NOON))).rejects.toThrow(
      /only_a_breach/,
    );
  });

  it('no reply is sent without a post that can be named', async () => {
    const of = await openCase();
    await expect(db.change(MEI, (tx) => tx.replies.add(reply(of, { state: 'sent' }), NOON))).rejects.toThrow(
      /sent_is_public/,
    );
  });
});

describe('a send', () => {
  it('is claimed once, and its lost claim is an unknown outcome', async () => {
    const of = await openCase();
    const ready = reply(of, { road: 'api', state: 'ready' });
    await db.change(MEI, (tx) => tx.replies.add(ready, NOON));
    const claim = (worker: string) =>
      db.change(MEI, (tx) => tx.replies.claimForSending(ready.id, worker, NOON, minutes(1)));
    const claims = await Promise.all([claim('a'), claim('b'), claim('c')]);
    expect(claims.filter(Boolean)).toHaveLength(1);
    await db.change(MEI, (tx) => tx.replies.loseExpiredLeases(minutes(2)));
    expect((await db.read.replies.get(ready.id))?.state).toBe('unknown');
  });

  it('is not claimed before its time', async () => {
    const of = await openCase();
    const ready = reply(of, { road: 'api', state: 'ready' });
    await db.change(MEI, (tx) => tx.replies.add(ready, NOON));
    await db.change(MEI, (tx) => tx.replies.markReady(ready.id, minutes(10), 'rate limit', NOON));
    const claim = (now: Date) =>
      db.change(MEI, (tx) => tx.replies.claimForSending(ready.id, 'a', now, minutes(60)));
    expect(await claim(minutes(9))).toBeNull();
    expect(await claim(minutes(10))).not.toBeNull();
  });
});

describe('the audit log', () => {
  it('tells who did what, and rolls back with it', async () => {
    const of = await openCase();
    await db.change({ kind: 'person', name: 'Jon' }, (tx) => tx.cases.note(of.caseId, 'hello', NOON));
    const failing = db.change(MEI, async (tx) => {
      await tx.cases.note(of.caseId, 'never', NOON);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const { rows } = await sql<{
      actor: string;
    }>`select actor from audit where subject_id = ${of.caseId} and action = 'noted'`.execute(connection.db);
    expect(rows).toEqual([{ actor: 'Jon' }]);
  });

  it('only grows', async () => {
    await expect(sql`delete from audit`.execute(connection.db)).rejects.toThrow(/only grows/);
    await expect(sql`update audit set actor = 'nobody'`.execute(connection.db)).rejects.toThrow(/only grows/);
  });
});

it('a keyword set has one winner when two people save on the same version', async () => {
  const body = KeywordSetBody.parse({ words: ['northwind'], platforms: ['x'] });
  const set = {
    id: 'brand',
    brandId: 'northwind',
    name: 'Brand',
    version: 1,
    body,
    savedBy: 'Mei',
    savedAt: NOON,
    why: 'start',
  };
  await db.change(MEI, (tx) => tx.keywordSets.saveVersion(set, null));
  const save = () => db.change(MEI, (tx) => tx.keywordSets.saveVersion({ ...set, version: 2 }, 1));
  const saved = await Promise.all([save(), save()]);
  expect(saved.sort()).toEqual([false, true]);
  expect(await db.read.keywordSets.history('brand')).toHaveLength(2);
});

it('a keyword set saved by an older Twice is read with the lists it did not know', async () => {
  const old = { words: ['northwind'], exclude: ['r/jobs'], platforms: ['x'] };
  await sql`insert into keyword_set (id, brand_id, name, live_version) values ('old', 'northwind', 'Old', 1)`.execute(
    connection.db,
  );
  await sql`insert into keyword_set_version (set_id, version, body, saved_by, saved_at, why)
    values ('old', 1, ${JSON.stringify(old)}, 'Mei', ${NOON}, 'long ago')`.execute(connection.db);
  expect((await db.read.keywordSets.get('old'))?.body).toEqual(KeywordSetBody.parse(old));
});
