import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { steps } from '../../src/app.ts';
import type { Deps } from '../../src/ports/step.ts';
import type { CaseRow, CaseView, DraftView, ErrorView, ReplyView } from '../../src/server/contract/index.ts';
import { approve, FURIOUS, ours, post, replyNow, waiting } from '../support/house/desk.ts';
import { type House, openHouse } from '../support/house.ts';

/** One house for all: each test has a person of its own, and looks at nobody else. */
let house: House;
let dana = '';
let number = 0;
let accounts: Deps['accounts'];
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
  accounts = house.running.deps.accounts;
});
afterAll(() => house?.close());
beforeEach(() => {
  number += 1;
  dana = `dana_${number}`;
  house.running.deps.accounts = accounts;
});

/** What they may do while we write, approve and send; each is known here when it returns. */
const THEY = {
  'write again': async (first: string) => {
    await post(house, { author: dana, inReplyTo: first, text: `${FURIOUS} And now the app is down too.` });
    await collected();
  },
  'say stop': async (first: string) => {
    await post(house, { author: dana, inReplyTo: first, text: '@NorthwindAir stop messaging me' });
    await collected();
  },
  'say stop by direct message': async () => {
    const body = { platform: 'x', from: dana, text: 'Stop messaging me.' };
    await house.order('/messages', { method: 'POST', body });
    await steps['collect-messages'](house.running.deps, 'x:messages');
  },
  'delete their post': async (first: string) => {
    await house.order(`/posts/${first}`, { method: 'DELETE' });
    await steps['sync-deletions'](house.running.deps, undefined);
  },
};
type They = keyof typeof THEY;

/**
 * How the stop of an approved reply is told, and the draft that stands there afterwards, if any. A public stop is first of
 * all another post of theirs; the policy reads it next.
 */
const TOLD: Record<They, { code: string; draft: RegExp | null }> = {
  'write again': { code: 'changed-meanwhile', draft: /wrote again/ },
  'say stop': { code: 'changed-meanwhile', draft: null },
  'say stop by direct message': { code: 'person-said-stop', draft: null },
  'delete their post': { code: 'post-gone', draft: null },
};
const ALL = Object.keys(THEY) as They[];

async function collected(): Promise<void> {
  const { deps } = house.running;
  await steps['collect-mentions'](deps, 'x:mentions');
  await steps['classify-mention'](deps, undefined);
  await steps['open-case'](deps, undefined);
}

/** What is public of ours in answer to this person. */
async function toThem() {
  return (await ours(house)).filter((one) => one.to === dana);
}

async function theirDrafts() {
  return (await waiting(house)).filter((row) => row.person.handle === dana);
}

/** The one draft that waits for this person. Walks there first. */
async function theirDraft(): Promise<DraftView> {
  await house.walk();
  const [row, ...more] = await theirDrafts();
  if (!row || more.length > 0) throw new Error(`not one draft for ${dana}`);
  return house.api<DraftView>(`/drafts/${row.id}`);
}

/** A complaint and its draft, some hours later, so that deleted posts are looked for. */
async function drafted(): Promise<{ first: string; draft: DraftView }> {
  const first = await post(house, { author: dana });
  const draft = await theirDraft();
  house.clock.forward(21 * 60 * 60_000);
  return { first, draft };
}

async function approvedReply(): Promise<{ first: string; reply: ReplyView }> {
  const { first, draft } = await drafted();
  return { first, reply: await approve(house, draft) };
}

/** Nothing went out, the reply says why, and so does the draft that took its place. */
async function expectStopped(they: They, replyId: string): Promise<void> {
  expect(await toThem()).toEqual([]);
  const { code, draft } = TOLD[they];
  // A stop is heard before the policy is asked again; a second post of theirs says it when it is decided.
  await house.walk();
  expect(await toThem()).toEqual([]);
  expect(await replyNow(house, replyId)).toMatchObject({ state: 'cancelled', failure: { code } });
  if (draft) expect(await theirDraft()).toMatchObject({ changed: expect.stringMatching(draft) });
  else expect(await theirDrafts()).toEqual([]);
  const { cases } = await house.api<{ cases: CaseRow[] }>('/cases');
  const theirs = cases.find((row) => row.person.handle === dana);
  const view = await house.api<CaseView>(`/cases/${theirs?.id}`);
  expect(view.timeline).toContainEqual(
    expect.objectContaining({
      reply: expect.objectContaining({
        state: 'cancelled',
        failure: { code, reason: expect.stringMatching(/\.$/) },
      }),
    }),
  );
}

describe.each(ALL)('when they %s', (they) => {
  it('between draft and approval, the approval is refused and says so', async () => {
    const { first, draft } = await drafted();
    const { id, textHash } = draft;
    await THEY[they](first);
    const order = { method: 'POST', by: 'Mei', body: { textHash } } as const;
    const answer = await house.tryApi<ErrorView>(`/drafts/${id}/approve`, order);
    expect([409, 422]).toContain(answer.status);
    const codes = ['changed-meanwhile', 'person-said-stop', 'already-decided'];
    expect(codes).toContain(answer.body.error.code);
    expect(answer.body.error.message).toMatch(/again|stop|deleted/i);
    await house.walk();
    expect(await toThem()).toEqual([]);
    expect(await theirDrafts()).toHaveLength(TOLD[they].draft ? 1 : 0);
  });

  it('between approval and send, nothing goes out and it says why', async () => {
    const { first, reply } = await approvedReply();
    await THEY[they](first);
    await steps['send-reply'](house.running.deps, reply.id);
    await expectStopped(they, reply.id);
  });

  it('while the platform is asked whether their post still stands, nothing goes out', async () => {
    const { first, reply } = await approvedReply();
    duringTheLook(() => THEY[they](first));
    await steps['send-reply'](house.running.deps, reply.id);
    await expectStopped(they, reply.id);
  });
});

/** Has something happen after the platform has answered the look and before its answer is heard. */
function duringTheLook(happens: () => Promise<unknown>): void {
  const { deps } = house.running;
  const account = deps.accounts.get('x');
  if (!account) throw new Error('no account on X');
  let happened = false;
  const look: typeof account.lookup.look = async (ids) => {
    const answer = await account.lookup.look(ids);
    if (!happened) {
      happened = true;
      await happens();
    }
    return answer;
  };
  deps.accounts = new Map([...deps.accounts, ['x', { ...account, lookup: { ...account.lookup, look } }]]);
}

describe('a colleague who answers while the platform is slow to say whether their post still stands', () => {
  it('is seen before anything leaves: nothing follows a second reply', async () => {
    const { first, reply } = await approvedReply();
    duringTheLook(async () => {
      for (const text of ['We are on it.', 'It is on its way to you.'])
        await house.order('/native-replies', {
          method: 'POST',
          body: { platform: 'x', inReplyTo: first, text },
        });
      house.clock.forward(20_000);
    });
    await steps['send-reply'](house.running.deps, reply.id);
    house.clock.forward(60_000);
    await house.walk();
    expect((await toThem()).map(({ byApi }) => byApi)).toEqual([false, false]);
    expect((await replyNow(house, reply.id))?.state).not.toBe('sent');
  });
});

describe('a post of theirs that is stored but not read yet', () => {
  it('holds the reply until it has found its place, then the reply comes back', async () => {
    const { first, reply } = await approvedReply();
    await post(house, { author: dana, inReplyTo: first, text: `${FURIOUS} Still nothing.` });
    await steps['collect-mentions'](house.running.deps, 'x:mentions');
    await steps['send-reply'](house.running.deps, reply.id);
    expect(await replyNow(house, reply.id)).toMatchObject({
      state: 'ready',
      failure: { reason: expect.stringMatching(/wrote again/) },
    });
    house.clock.forward(3_000);
    await expectStopped('write again', reply.id);
  });

  it('lets nobody approve before it is read', async () => {
    const first = await post(house, { author: dana });
    const { id, textHash } = await theirDraft();
    await post(house, { author: dana, inReplyTo: first, text: '@NorthwindAir stop messaging me' });
    await steps['collect-mentions'](house.running.deps, 'x:mentions');
    const order = { method: 'POST', by: 'Mei', body: { textHash } } as const;
    expect(await house.tryApi(`/drafts/${id}/approve`, order)).toMatchObject({
      status: 409,
      body: { error: { code: 'changed-meanwhile' } },
    });
  });
});

describe('a post that is gone', () => {
  it('does not undo a reply that another worker sent while this one looked', async () => {
    const { reply } = await approvedReply();
    const { deps } = house.running;
    const quick = { ...deps };
    duringTheLook(async () => {
      await steps['send-reply'](quick, reply.id);
    });
    const slow = deps.accounts.get('x');
    const gone: typeof slow = slow && {
      ...slow,
      lookup: {
        ...slow.lookup,
        look: async (ids) => {
          await slow.lookup.look(ids);
          return { ok: true, value: new Map(ids.map((id) => [id, { state: 'gone' as const }])) };
        },
      },
    };
    if (gone) deps.accounts = new Map([...deps.accounts, ['x', gone]]);
    await steps['send-reply'](deps, reply.id);
    expect(await toThem()).toHaveLength(1);
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'sent' });
  });
});

describe('a stop that comes while the policy is at work', () => {
  it('is seen by whoever waited for the case’s lock', async () => {
    await post(house, { author: dana });
    const { caseId } = await theirDraft();
    const { db } = house.running.deps;
    const held = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const stopping = db.change({ kind: 'system', name: 'a stop' }, async (tx) => {
      const file = await tx.cases.lock(caseId);
      held.resolve();
      await tx.cases.stopPerson(file?.person ?? { platform: 'x', externalId: '' }, 'stop', new Date());
      await asked.promise;
    });
    await held.promise;
    const looking = db.change({ kind: 'system', name: 'the policy' }, (tx) => {
      setTimeout(() => asked.resolve(), 150);
      return tx.cases.lock(caseId);
    });
    await stopping;
    expect(await looking).toMatchObject({ saidStop: true });
  });

  it('has no draft written for a decision that was made before it', async () => {
    await post(house, { author: dana });
    const { deps } = house.running;
    await collected();
    await steps['decide-case'](deps, undefined);
    await THEY['say stop by direct message']();
    await steps['draft-reply'](deps, undefined);
    expect(await theirDrafts()).toEqual([]);
  });
});
