import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { steps } from '../../src/app.ts';
import type { BudgetView, HealthView, SourceView } from '../../src/server/contract/index.ts';
import { approvedReply, post, replyNow } from '../support/house/desk.ts';
import { type House, openHouse } from '../support/house.ts';

const HOUR = 3_600_000;

let house: House;
beforeEach(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterEach(() => house.close());

const setBudget = (usd: number | null, basedOn = 0) =>
  house.tryApi<BudgetView & { error: { code: string } }>('/budget', {
    method: 'POST',
    by: 'Ana',
    body: { usd, basedOn, why: 'what we can afford' },
  });

async function search(): Promise<SourceView | undefined> {
  const { sources } = await house.api<{ sources: SourceView[] }>('/sources');
  return sources.find((source) => source.id.startsWith('x:search:'));
}

async function readSearch(): Promise<void> {
  const source = await search();
  await steps['collect-mentions'](house.running.deps, source?.id);
}

const spend = (usd: number) =>
  house.running.deps.db.change({ kind: 'system', name: 'test' }, (tx) =>
    tx.spend.add('x', 'post-read', 1, usd, house.running.deps.clock.now()),
  );

describe('a budget set on the page', () => {
  it('wins over the one of the operator, with who set it, when and why', async () => {
    house.running.deps.budgetUsd = 5;
    expect(await house.api('/budget')).toMatchObject({ budgetUsd: 5, version: 0, history: [] });
    const { status, body } = await setBudget(120);
    expect(status).toBe(200);
    expect(body).toMatchObject({ budgetUsd: 120, version: 1, state: 'easy' });
    expect(body.history).toMatchObject([{ version: 1, usd: 120, setBy: 'Ana', why: 'what we can afford' }]);
    expect(await house.api('/settings')).toMatchObject({ budgetUsd: 120 });
    expect((await setBudget(null, 1)).body).toMatchObject({ budgetUsd: null, version: 2, state: 'none' });
  });

  it('is not lost when two set it at once', async () => {
    const answers = await Promise.all([setBudget(10), setBudget(20)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body.error.code).toBe('changed-meanwhile');
    expect((await house.api<BudgetView>('/budget')).history).toHaveLength(1);
  });

  it('refuses what is no sum, and nobody without a name', async () => {
    expect((await setBudget(-1)).status).toBe(400);
    const body = { usd: 5, basedOn: 0, why: 'no name' };
    expect((await house.tryApi('/budget', { method: 'POST', body })).status).toBe(400);
  });
});

describe('near the end of the budget', () => {
  it('searches rest after a round that cost money, say so, and are read again when the rest is over', async () => {
    await setBudget(10);
    await spend(9);
    await post(house, { author: 'dana' });
    await readSearch();
    const slowed = await search();
    expect(slowed).toMatchObject({ state: 'slowed', error: null, stored: 1 });
    expect(Date.parse(slowed?.slowedUntil ?? '')).toBeGreaterThan(house.clock.now());
    expect(await house.api<HealthView>('/health')).toMatchObject({
      status: 'degraded',
      budget: { state: 'slowed', budgetUsd: 10 },
    });
    await post(house, { author: 'omar' });
    await readSearch();
    expect(await search()).toMatchObject({ stored: 1 });
    house.clock.forward(7 * HOUR);
    await readSearch();
    expect(await search()).toMatchObject({ stored: 2 });
  });

  it('who tagged us, our own timeline and private messages are read as ever', async () => {
    await setBudget(10);
    await spend(9);
    await post(house, { author: 'dana', text: '@NorthwindAir where is my bag?' });
    await house.walk();
    const { sources } = await house.api<{ sources: SourceView[] }>('/sources');
    const others = sources.filter(({ platform, kind }) => platform === 'x' && kind !== 'search');
    expect(others.map(({ state }) => state)).toEqual(others.map(() => 'ok'));
  });

  it('a raised budget wakes what rested at once', async () => {
    await setBudget(10);
    await spend(9);
    await post(house, { author: 'dana' });
    await readSearch();
    await setBudget(1_000, 1);
    expect(await search()).toMatchObject({ state: 'ok', slowedUntil: null });
    await post(house, { author: 'omar' });
    await readSearch();
    expect(await search()).toMatchObject({ stored: 2 });
  });
});

describe('at the end of the budget', () => {
  it('what costs nothing is still read, and a raised budget wakes the rest', async () => {
    await setBudget(1);
    await spend(1);
    await post(house, { author: 'dana' });
    await house.walk();
    expect(await search()).toMatchObject({ state: 'stopped', stored: 0 });
    await steps['collect-mentions'](house.running.deps, 'reddit:mentions');
    const reddit = await house.running.deps.db.read.sources.get('reddit:mentions');
    expect(reddit).toMatchObject({ error: null, lastSuccessAt: expect.any(Date) });
    await setBudget(50, 1);
    await house.walk();
    expect(await search()).toMatchObject({ state: 'ok', fetched: 1 });
  });

  it('a new month brings new money', async () => {
    await setBudget(1);
    await spend(1);
    await house.walk();
    expect(await search()).toMatchObject({ state: 'stopped' });
    house.clock.forward(32 * 24 * HOUR);
    await house.walk();
    expect((await search())?.state).not.toBe('stopped');
  });
});

describe('what a hand-off costs', () => {
  it('is counted: whether they take messages is asked of the platform', async () => {
    await post(house, { author: 'dana' });
    await house.walk();
    const { deps } = house.running;
    const [file] = await deps.db.read.cases.list(null, 1);
    const caseId = file?.id ?? '';
    await deps.db.change({ kind: 'system', name: 'test' }, (tx) =>
      tx.handOffs.save({ caseId, state: 'invited', says: 'invited', settled: false }, deps.clock.now()),
    );
    const { fears } = deps.rulebook;
    const switchChannel = { ...fears.switchChannel, mode: 'open-when-allowed' as const };
    const rulebook = { ...deps.rulebook, fears: { ...fears, switchChannel } };
    await steps['hand-off']({ ...deps, rulebook }, caseId);
    const { db } = house.running.app.connection;
    const rows = await db
      .selectFrom('spend')
      .select(['units', 'usd'])
      .where('kind', '=', 'person-read')
      .execute();
    expect(rows.map(({ units, usd }) => [Number(units), Number(usd)])).toEqual([[1, 0.01]]);
    await steps['hand-off']({ ...deps, rulebook }, caseId);
    expect(await deps.db.read.handOffs.get(caseId)).toMatchObject({ settled: true });
  });
});

describe('what a reply costs', () => {
  const units = async (kind: string): Promise<number> => {
    const { db } = house.running.app.connection;
    const rows = await db.selectFrom('spend').select('units').where('kind', '=', kind).execute();
    return rows.reduce((sum, row) => sum + Number(row.units), 0);
  };

  it('is counted once, and so is the look at their post before it, which need not be done again soon', async () => {
    const reply = await approvedReply(house);
    const before = await units('post-read');
    house.clock.forward(60_000);
    await house.walk();
    const { db } = house.running.app.connection;
    const mention = await db
      .selectFrom('mention')
      .select(['looked_at', 'collected_at'])
      .executeTakeFirstOrThrow();
    const later = (mention.looked_at?.getTime() ?? 0) - mention.collected_at.getTime();
    expect(later).toBeGreaterThanOrEqual(60_000);
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'sent' });
    expect(await units('post')).toBe(1);
    expect(await units('post-read')).toBe(before + 1);
  });

  it('is counted when no answer came and it is found on our timeline', async () => {
    const reply = await approvedReply(house);
    await house.order('/faults', {
      method: 'POST',
      body: { endpoint: 'x.post', fault: 'accepted-no-answer' },
    });
    await house.walk();
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'unknown' });
    expect(await units('post')).toBe(0);
    house.clock.forward(2 * 60_000);
    await house.walk();
    await house.walk();
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'sent' });
    expect(await units('post')).toBe(1);
  });
});

it('each hour of a source is kept: its rounds, what they brought, and what failed', async () => {
  await post(house, { author: 'dana' });
  await readSearch();
  await house.order('/faults', {
    method: 'POST',
    body: { endpoint: 'x.search', fault: 'refused-503', times: 1 },
  });
  await readSearch();
  const id = (await search())?.id;
  const hours = await house.running.deps.db.read.sources.hours(new Date(house.clock.now() - HOUR));
  const mine = hours.filter((hour) => hour.sourceId === id);
  const sum = (key: 'rounds' | 'fetched' | 'stored' | 'failed') =>
    mine.reduce((all, hour) => all + hour[key], 0);
  expect({ rounds: sum('rounds'), stored: sum('stored'), failed: sum('failed') }).toEqual({
    rounds: 2,
    stored: 1,
    failed: 1,
  });
  expect(mine.at(-1)).toMatchObject({ errorCode: 'server-error' });
});
