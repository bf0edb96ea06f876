import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { steps } from '../../../src/app.ts';
import type { Deps } from '../../../src/ports/step.ts';
import { tracesOf } from '../../adapters/postgres/person-data/traces.ts';
import { post, waiting } from '../../support/house/desk.ts';
import { type House, openHouse } from '../../support/house.ts';
import { somebodyWaits } from '../../support/lock-wait.ts';
import { paused } from './paused.ts';
import { accountOf, caseOf, complains, erase, isAnswered, type Somebody, somebody } from './story.ts';

const HOUR_MS = 60 * 60_000;

let house: House;
let anna: Somebody;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterAll(() => house?.close());
beforeEach(() => {
  anna = somebody();
});

const db = () => house.running.app.connection.db;
const native = (inReplyTo: string) => {
  const text = 'We are on it, and I write to you here as soon as I know more.';
  return house.order('/native-replies', { method: 'POST', body: { platform: 'x', inReplyTo, text } });
};

async function forget(): Promise<void> {
  await erase(house, await accountOf(house, anna));
  house.clock.forward(1_000);
}

it('a native reply to a post that was never found counts after the erasing too', async () => {
  const first = await post(house, { author: anna.handle, text: `Who else sits here? ${anna.word}` });
  await native(first);
  await complains(house, anna);
  house.clock.forward(HOUR_MS);
  await house.walk();
  await forget();
  expect(await tracesOf(db(), [anna.word, anna.handle])).toEqual([]);
  await complains(house, anna, first);
  await house.walk();
  expect(await caseOf(house, anna)).toMatchObject({ repliesUsed: 1, breach: false });
  const drafts = (await waiting(house)).filter(({ person }) => person.handle === anna.handle);
  expect(drafts).toEqual([expect.objectContaining({ ordinal: 2 })]);
});

describe('a native reply to somebody who was forgotten, and who writes again in that thread, is counted', () => {
  /** One reply is out and forgotten; a colleague answers once more, they write again, and neither is placed yet. */
  async function bothAreToBePlaced(): Promise<void> {
    const first = await isAnswered(house, anna);
    await forget();
    await native(first);
    await complains(house, anna, first);
    house.clock.forward(HOUR_MS);
    const { deps } = house.running;
    await deps.db.change({ kind: 'system', name: 'test' }, (tx) => tx.sources.wake());
    await steps['collect-mentions'](deps, 'x:mentions');
    await steps['classify-mention'](deps, undefined);
  }

  const readTimeline = (deps: Deps) => steps['find-own-replies'](deps, 'x:own-posts');
  const openCase = (deps: Deps) => steps['open-case'](deps, undefined);

  /** The `nth` change of the first is held right before its end; the second comes, waits for it, and then both end. */
  async function oneAfterTheOther(
    first: (deps: Deps) => Promise<unknown>,
    nth: number,
    second: (deps: Deps) => Promise<unknown>,
  ): Promise<void> {
    const { deps } = house.running;
    const held = paused(deps);
    let changes = 0;
    const change: Deps['db']['change'] = (actor, work) =>
      (++changes === nth ? held.deps : deps).db.change(actor, work);
    const one = first({ ...deps, db: { ...deps.db, change } });
    await held.worked;
    const other = second(deps);
    await somebodyWaits(db());
    held.goOn();
    await Promise.all([one, other]);
    await house.walk();
    expect(await caseOf(house, anna)).toMatchObject({ repliesUsed: 2, breach: false, state: 'let-go' });
  }

  it('where our timeline is read while their case is being opened', async () => {
    await bothAreToBePlaced();
    await oneAfterTheOther(openCase, 1, readTimeline);
  });

  it('where their case is opened while our timeline is being read', async () => {
    await bothAreToBePlaced();
    // The first change of a reading notes the attempt.
    await oneAfterTheOther(readTimeline, 2, openCase);
  });
});
