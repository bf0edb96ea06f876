import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { steps } from '../../../src/app.ts';
import type { PlatformAccount } from '../../../src/ports/platform.ts';
import type { Deps } from '../../../src/ports/step.ts';
import { tracesOf } from '../../adapters/postgres/person-data/traces.ts';
import { type House, openHouse } from '../../support/house.ts';
import { accountOf, erase, isAnswered, type Somebody, somebody } from './story.ts';

const MINUTE_MS = 60_000;

let house: House;
let anna: Somebody;
let account: Awaited<ReturnType<typeof accountOf>>;
let greeting: string | undefined;

beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterAll(() => house?.close());

/** Two public replies are out, they write to us in private, and the greeting is about to be sent. */
beforeEach(async () => {
  anna = somebody();
  await isAnswered(house, anna, await isAnswered(house, anna));
  account = await accountOf(house, anna);
  const body = { platform: 'x', from: anna.handle, text: `It is me, ${anna.word}` };
  await house.order('/messages', { method: 'POST', body });
  greeting = (await readInbox()).find(({ step }) => step === 'send-message')?.id;
  expect(greeting).toBeDefined();
});

async function readInbox() {
  const { deps } = house.running;
  await deps.db.change({ kind: 'system', name: 'test' }, (tx) => tx.sources.wake());
  return steps['collect-messages'](deps, 'x:messages');
}

/** How many private messages were counted as money spent since `run` began. */
async function countedBy(run: () => Promise<unknown>): Promise<number> {
  const counted = async () => {
    const { rows } = await sql<{ units: string }>`
      select coalesce(sum(units), 0) as units from spend where kind = 'message'`.execute(
      house.running.app.connection.db,
    );
    return Number(rows[0]?.units);
  };
  const before = await counted();
  await run();
  return (await counted()) - before;
}

/** Sends the greeting; the platform carries it out, and answers when `meanwhile` is over: by then the lease is lost. */
async function answeredLate(meanwhile: () => Promise<unknown>): Promise<void> {
  const { deps } = house.running;
  const x = deps.accounts.get('x');
  if (!x) throw new Error('no account on X');
  const send: PlatformAccount['messenger']['send'] = async (to, text) => {
    const answer = await x.messenger.send(to, text);
    house.clock.forward(2 * MINUTE_MS);
    await steps.sweep(deps, undefined);
    await meanwhile();
    return answer;
  };
  const accounts: Deps['accounts'] = new Map([['x', { ...x, messenger: { ...x.messenger, send } }]]);
  await steps['send-message']({ ...deps, accounts }, greeting);
}

describe('a private message without an answer', () => {
  it('counts as money spent when it is erased, and not again when it is found', async () => {
    const fault = { endpoint: 'x.dm', fault: 'accepted-no-answer' };
    await house.order('/faults', { method: 'POST', body: fault });
    expect(await countedBy(() => steps['send-message'](house.running.deps, greeting))).toBe(0);
    expect(await countedBy(() => erase(house, account))).toBe(1);
    house.clock.forward(MINUTE_MS);
    expect(await countedBy(readInbox)).toBe(0);
    const { messages } = await house.ledger();
    expect(messages.filter(({ to }) => to === anna.handle)).toHaveLength(1);
    expect(await tracesOf(house.running.app.connection.db, [anna.word, anna.handle])).toEqual([]);
  });

  it('counts once when the answer comes after the erasing', async () => {
    expect(await countedBy(() => answeredLate(() => erase(house, account)))).toBe(1);
  });

  it('counts once when the answer comes after it was found in our inbox', async () => {
    expect(await countedBy(() => answeredLate(readInbox))).toBe(1);
  });
});

it('a private message that was answered is not counted once more by an erasing', async () => {
  expect(await countedBy(() => steps['send-message'](house.running.deps, greeting))).toBe(1);
  expect(await countedBy(() => erase(house, account))).toBe(0);
});
