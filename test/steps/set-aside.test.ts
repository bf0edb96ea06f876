import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { HealthView, SetAsideView } from '../../src/server/contract/index.ts';
import { approvedReply, FURIOUS, post, replyNow, waiting } from '../support/house/desk.ts';
import { auditOfSetAside, POISON, poison } from '../support/house/poison.ts';
import { type House, openHouse } from '../support/house.ts';

const MINUTE_MS = 60_000;

let house: House;
beforeEach(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterEach(() => house.close());

const setAside = async () => (await house.api<{ rows: SetAsideView[] }>('/set-aside')).rows;
const drafted = async () => (await waiting(house)).map((row) => row.person.handle).sort();

function tryAgain(row: Pick<SetAsideView, 'step' | 'id'>) {
  const body = { step: row.step, id: row.id };
  return house.tryApi('/set-aside/try-again', { method: 'POST', by: 'Mei', body });
}

async function only(): Promise<SetAsideView> {
  const [row, ...more] = await setAside();
  if (!row || more.length > 0) throw new Error(`${more.length + (row ? 1 : 0)} rows are set aside, not one`);
  return row;
}

async function threePosts(): Promise<void> {
  for (const author of ['dana', POISON, 'omar']) await post(house, { author });
}

describe.each(['collect-mentions', 'classify-mention', 'open-case', 'decide-case', 'draft-reply'] as const)(
  'a row that makes %s throw',
  (step) => {
    it('holds nobody up, is shown with its post and its reason, and goes on when a person asks', async () => {
      const cure = await poison(house, step);
      await threePosts();
      await house.walk();
      expect(await drafted()).toEqual(['dana', 'omar']);
      const row = await only();
      expect(row).toMatchObject({ step, times: 1, post: { platform: 'x', author: POISON, text: FURIOUS } });
      expect(row.reason).toBe('poisoned row, asked with token=…');
      expect(await house.api<HealthView>('/health')).toMatchObject({ status: 'degraded', setAside: 1 });

      await house.walk();
      expect((await only()).times).toBe(1);
      await cure();
      expect(await tryAgain(row)).toMatchObject({ status: 200 });
      await house.walk();
      expect(await drafted()).toEqual(['dana', 'omar', POISON]);
      expect(await setAside()).toEqual([]);
      expect(await auditOfSetAside(house)).toEqual([
        { action: 'set-aside', actor: expect.any(String) },
        { action: 'tried-again', actor: 'Mei' },
        { action: 'no-longer-set-aside', actor: expect.any(String) },
      ]);
      expect(await tryAgain(row)).toMatchObject({ status: 404 });
    });
  },
);

describe('a row that was set aside', () => {
  it('is tried again after one, five and thirty minutes, then only when a person asks', async () => {
    const cure = await poison(house, 'decide-case');
    await threePosts();
    await house.walk();
    for (const [minutes, times] of [
      [1, 2],
      [5, 3],
      [30, 4],
    ] as const) {
      house.clock.forward(minutes * MINUTE_MS - 5_000);
      await house.walk();
      expect((await only()).times).toBe(times - 1);
      house.clock.forward(10_000);
      await house.walk();
      expect((await only()).times).toBe(times);
    }
    expect(await only()).toMatchObject({ nextTryAt: null });
    await cure();
    house.clock.forward(24 * 60 * MINUTE_MS);
    await house.walk();
    expect(await only()).toMatchObject({ times: 4 });
    await tryAgain(await only());
    await house.walk();
    expect(await setAside()).toEqual([]);
    expect(await drafted()).toContain(POISON);
  });

  it('goes by itself when the trouble is over', async () => {
    const cure = await poison(house, 'collect-mentions');
    await threePosts();
    await house.walk();
    await cure();
    house.clock.forward(2 * MINUTE_MS);
    await house.walk();
    expect(await setAside()).toEqual([]);
    expect(await drafted()).toEqual(['dana', 'omar', POISON]);
  });

  it('is dropped when something else moved it', async () => {
    await poison(house, 'classify-mention');
    await threePosts();
    await house.walk();
    await only();
    await sql`update mention set state = 'settled' where author_handle = ${POISON}`.execute(
      house.running.app.connection.db,
    );
    await house.walk();
    expect(await setAside()).toEqual([]);
    expect((await auditOfSetAside(house)).at(-1)).toEqual({ action: 'moved-meanwhile', actor: 'sweep' });
  });
});

describe('cases that cannot be decided', () => {
  it('are seen, and do not stop the others, however many they are', async () => {
    const { db } = house.running.app.connection;
    for (let n = 0; n < 21; n++) await post(house, { author: `silent_${n}` });
    await house.walk();
    await sql`delete from verdict`.execute(db);
    await sql`update case_file set decide_since = now() - interval '1 hour'`.execute(db);
    await post(house, { author: 'dana' });
    await house.walk();
    expect(await drafted()).toContain('dana');
    expect(await setAside()).toHaveLength(21);
  });
});

describe('an approved reply whose send throws', () => {
  function account() {
    const known = house.running.deps.accounts.get('x');
    if (!known) throw new Error('no account on X');
    return known;
  }

  it('before the call stays ready, is set aside, and goes out once when it is tried again', async () => {
    const healthy = account();
    const lookup = { ...healthy.lookup, look: () => Promise.reject(new TypeError('look is broken')) };
    house.running.deps.accounts = new Map([['x', { ...healthy, lookup }]]);
    const { id } = await approvedReply(house);
    await house.walk();
    expect(await replyNow(house, id)).toMatchObject({ state: 'ready', attempts: 0 });
    expect(await only()).toMatchObject({
      step: 'send-reply',
      id,
      reason: 'look is broken',
      post: { author: 'dana' },
    });
    house.running.deps.accounts = new Map([['x', healthy]]);
    await house.walk();
    expect(await replyNow(house, id)).toMatchObject({ state: 'ready' });
    await tryAgain(await only());
    await house.walk();
    expect(await replyNow(house, id)).toMatchObject({ state: 'sent', attempts: 1 });
    expect(await setAside()).toEqual([]);
  });

  it('after the call began is never sent again by it: its outcome is unknown and is looked for', async () => {
    const healthy = account();
    const replier = {
      platform: 'x' as const,
      async reply(to: { externalId: string }, text: string): Promise<never> {
        await healthy.replier.reply(to, text);
        throw new TypeError('the answer was no answer');
      },
    };
    house.running.deps.accounts = new Map([['x', { ...healthy, replier }]]);
    const { id } = await approvedReply(house);
    await house.walk();
    expect(await replyNow(house, id)).toMatchObject({ state: 'sending' });
    await tryAgain(await only());
    for (let rounds = 0; rounds < 3; rounds++) {
      house.clock.forward(2 * MINUTE_MS);
      await house.walk();
    }
    expect(await replyNow(house, id)).toMatchObject({ state: 'sent', attempts: 1 });
    expect((await house.ledger()).posts.filter((one) => one.byApi)).toHaveLength(1);
    expect(await setAside()).toEqual([]);
  });
});

describe('trouble of the house itself', () => {
  it('sets nothing aside: a source that cannot be read says so, and is read again', async () => {
    const { deps } = house.running;
    const known = deps.accounts.get('x');
    if (!known) throw new Error('no account on X');
    const broken = { platform: 'x' as const, fetch: () => Promise.reject(new TypeError('no such page')) };
    deps.accounts = new Map([['x', { ...known, source: broken }]]);
    await house.walk();
    const { sources } = await house.api<HealthView>('/health');
    const mentions = sources.find((source) => source.id === 'x:mentions');
    expect(mentions).toMatchObject({
      state: 'failing',
      error: { message: 'Reading it failed: no such page' },
    });
    expect(await setAside()).toEqual([]);
    deps.accounts = new Map([['x', known]]);
    await threePosts();
    await house.walk();
    expect(await drafted()).toEqual([]);
    house.clock.forward(2 * MINUTE_MS);
    await house.walk();
    expect(await drafted()).toHaveLength(3);
  });
});
