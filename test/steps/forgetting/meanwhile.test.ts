import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { steps } from '../../../src/app.ts';
import type { Deps } from '../../../src/ports/step.ts';
import { approveDraft, forgetPerson, startDraft } from '../../../src/steps/index.ts';
import { tracesOf } from '../../adapters/postgres/person-data/traces.ts';
import { approve } from '../../support/house/desk.ts';
import { type House, openHouse } from '../../support/house.ts';
import { somebodyWaits } from '../../support/lock-wait.ts';
import { paused } from './paused.ts';
import {
  accountOf,
  complains,
  draftFor,
  erase,
  mentionsOf,
  type Somebody,
  somebody,
  toThem,
} from './story.ts';

let house: House;
let accounts: Deps['accounts'];
let anna: Somebody;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
  accounts = house.running.deps.accounts;
});
afterAll(() => house?.close());
beforeEach(() => {
  anna = somebody();
  house.running.deps.accounts = accounts;
});

const db = () => house.running.app.connection.db;
const traces = () => tracesOf(db(), [anna.word, anna.handle]);
const whoIs = async () => {
  const { platform, id } = await accountOf(house, anna);
  return { platform, externalId: id };
};

/** One change is held right before its end; the other comes, waits for it, and then both end. */
async function while_<First, Second>(
  first: (deps: Deps) => Promise<First>,
  second: () => Promise<Second>,
): Promise<[First, Second]> {
  const held = paused(house.running.deps);
  const one = first(held.deps);
  await held.worked;
  const other = second();
  await somebodyWaits(db());
  held.goOn();
  return Promise.all([one, other]);
}

describe('erasing while', () => {
  it('a post of theirs is being stored: it waits for it, and erases it too', async () => {
    await complains(house, anna);
    await house.walk();
    const person = await whoIs();
    await complains(house, anna);
    // The first change of a reading notes the attempt; what is stored comes after it.
    const { deps } = house.running;
    await deps.db.change({ kind: 'system', name: 'test' }, (tx) => tx.sources.wake());
    const erasing = () => forgetPerson(deps, { person, by: 'Mei' });
    const [, erased] = await whileStoring(erasing);
    expect(erased).toMatchObject({ ok: true, value: { mention: 2 } });
    expect(await traces()).toEqual([]);
  });

  /** The reading is held where its second change, which stores the page, is about to end. */
  async function whileStoring<T>(second: () => Promise<T>) {
    const { deps } = house.running;
    const held = paused(deps);
    let changes = 0;
    const change: Deps['db']['change'] = (actor, work) =>
      (++changes === 2 ? held.deps : deps).db.change(actor, work);
    const reading = steps['collect-mentions']({ ...deps, db: { ...deps.db, change } }, 'x:mentions');
    await held.worked;
    const other = second();
    await somebodyWaits(db());
    held.goOn();
    return Promise.all([reading, other]);
  }

  it('their post opens its case: no case is left without its post', async () => {
    await complains(house, anna);
    const { deps } = house.running;
    await steps['collect-mentions'](deps, 'x:mentions');
    await steps['classify-mention'](deps, undefined);
    const person = await whoIs();
    const [, erased] = await while_(
      (held) => steps['open-case'](held, undefined),
      () => forgetPerson(deps, { person, by: 'Mei' }),
    );
    expect(erased).toMatchObject({ ok: true, value: { case_file: 1 } });
    expect(await traces()).toEqual([]);
  });

  it('somebody approves: the approved reply is stopped, and nothing goes out', async () => {
    await complains(house, anna);
    const draft = await draftFor(house, anna);
    const person = await whoIs();
    const approval = { draftId: draft.id, text: undefined, textHash: draft.textHash, by: 'Jon' };
    const [approved, erased] = await while_(
      (held) => approveDraft(held, approval),
      () => forgetPerson(house.running.deps, { person, by: 'Mei' }),
    );
    expect([approved.ok, erased.ok]).toEqual([true, true]);
    if (approved.ok) await steps['send-reply'](house.running.deps, approved.value.replyId);
    await house.walk();
    expect(await toThem(house, anna)).toEqual([]);
    expect(await traces()).toEqual([]);
  });

  it('the other way round: who approves while it is erased is told that the draft is gone', async () => {
    await complains(house, anna);
    const draft = await draftFor(house, anna);
    const person = await whoIs();
    const approval = { draftId: draft.id, text: undefined, textHash: draft.textHash, by: 'Jon' };
    const [, approved] = await while_(
      (held) => forgetPerson(held, { person, by: 'Mei' }),
      () => approveDraft(house.running.deps, approval),
    );
    expect(approved).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await traces()).toEqual([]);
  });

  it('somebody asks for a draft: there is nothing to draft for, and no case comes of it', async () => {
    await complains(house, anna);
    await steps['collect-mentions'](house.running.deps, 'x:mentions');
    const person = await whoIs();
    const [mention] = await mentionsOf(house, anna);
    const [, started] = await while_(
      (held) => forgetPerson(held, { person, by: 'Mei' }),
      () => startDraft(house.running.deps, { mentionId: mention?.id ?? '', by: 'Jon' }),
    );
    expect(started).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await traces()).toEqual([]);
  });

  it('a post of theirs that was heard goes because it was deleted upstream: both come to their end', async () => {
    const post = await complains(house, anna);
    await house.walk();
    const person = await whoIs();
    const now = new Date(house.clock.now());
    const [, erased] = await while_(
      (held) => held.db.change({ kind: 'system', name: 'test' }, (tx) => tx.heard.forget('x', [post], now)),
      () => forgetPerson(house.running.deps, { person, by: 'Mei' }),
    );
    expect(erased.ok).toBe(true);
    expect(await traces()).toEqual([]);
  });

  it('somebody else erases too: one of them finds nothing any more', async () => {
    await complains(house, anna);
    await house.walk();
    const person = await whoIs();
    const [one, other] = await while_(
      (held) => forgetPerson(held, { person, by: 'Mei' }),
      () => forgetPerson(house.running.deps, { person, by: 'Jon' }),
    );
    expect(one.ok).toBe(true);
    expect(other).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('a reply that is on its way', () => {
  /** Has something happen when the call to the platform was made, before its answer is known. */
  function duringTheCall(happens: () => Promise<unknown>, answers = true): void {
    const { deps } = house.running;
    const account = deps.accounts.get('x');
    if (!account) throw new Error('no account on X');
    const reply: typeof account.replier.reply = async (to, text) => {
      const answer = await account.replier.reply(to, text);
      await happens();
      const lost = {
        kind: 'unknown-outcome',
        code: 'connection-lost',
        message: 'No answer came.',
        until: null,
      } as const;
      return answers ? answer : { ok: false, error: lost };
    };
    deps.accounts = new Map([
      ...deps.accounts,
      ['x', { ...account, replier: { ...account.replier, reply } }],
    ]);
  }

  const tryToErase = async () => {
    const body = await accountOf(house, anna);
    return house.tryApi('/people/erase', { method: 'POST', by: 'Mei', body });
  };
  const refused = { status: 409, body: { error: { code: 'reply-on-its-way' } } };

  it('has the erasing wait for its answer', async () => {
    await complains(house, anna);
    const { id } = await approve(house, await draftFor(house, anna));
    let meanwhile: unknown;
    duringTheCall(async () => {
      meanwhile = await tryToErase();
    });
    await steps['send-reply'](house.running.deps, id);
    expect(meanwhile).toMatchObject(refused);
    expect(await tryToErase()).toMatchObject({ status: 200 });
    expect(await traces()).toEqual([]);
  });

  it('and had no answer has the erasing wait until it was found, and is counted then', async () => {
    const first = await complains(house, anna);
    const { id } = await approve(house, await draftFor(house, anna));
    duringTheCall(async () => {}, false);
    await steps['send-reply'](house.running.deps, id);
    expect(await tryToErase()).toMatchObject(refused);
    house.clock.forward(60_000);
    await house.walk();
    await erase(house, await accountOf(house, anna));
    house.clock.forward(1_000);
    await complains(house, anna, first);
    expect(await draftFor(house, anna)).toMatchObject({ ordinal: 2 });
  });

  it('a job for a reply that was erased finds nothing, and ends quietly', async () => {
    await complains(house, anna);
    const { id } = await approve(house, await draftFor(house, anna));
    await erase(house, await accountOf(house, anna));
    const before = house.warnings.length;
    const { deps } = house.running;
    for (const step of ['send-reply', 'reconcile-reply', 'hand-off', 'send-message'] as const)
      expect(await steps[step](deps, id)).toEqual([]);
    for (const step of ['sweep', 'follow-up-case', 'decide-case', 'draft-reply'] as const)
      await steps[step](deps, undefined);
    expect(house.warnings.slice(before)).toEqual([]);
    expect(await toThem(house, anna)).toEqual([]);
  });
});
