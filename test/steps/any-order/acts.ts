import fc from 'fast-check';
import { steps } from '../../../src/app.ts';
import type { StepName } from '../../../src/ports/step.ts';
import { call } from '../../support/house/call.ts';
import { approve, FURIOUS, post, waiting } from '../../support/house/desk.ts';
import type { House } from '../../support/house.ts';

/** Where a run is played: one house for all runs, and people of this run alone. */
export interface Scene {
  house: House;
  people: readonly string[];
}

/** One thing that happens to one of the two people, or to the house. */
export interface Act {
  name: keyof typeof ACTS;
  /** Which of the people. */
  who: number;
  /** A number for whatever has to be chosen. */
  pick: number;
}

const WORDS = [
  `${FURIOUS} Still nothing.`,
  '@NorthwindAir and the desk is closed. Awful, awful service.',
  '@NorthwindAir nobody answers, this is a disgrace.',
];

/** Faults at the call that posts, before it and after it was carried out. */
const FAULTS = ['accepted-no-answer', 'refused-503', 'reset', 'rate-limited', 'malformed'] as const;

export const ACTS = {
  'they post again': async ({ house }: Scene, who: string, pick: number) => {
    const inReplyTo = (await rootOf(house, who))?.id;
    const text = `${WORDS[pick % WORDS.length]} (${pick})`;
    await post(house, { author: who, text, ...(inReplyTo === undefined ? {} : { inReplyTo }) });
  },
  'they delete their latest': async ({ house }: Scene, who: string) => {
    const latest = (await theirs(house, who)).findLast((one) => !one.deleted);
    if (latest) await call(`${house.sandbox.url}/posts/${latest.id}`, { method: 'DELETE' });
  },
  'they say stop': async ({ house }: Scene, who: string) => {
    await house.order('/messages', {
      method: 'POST',
      body: { platform: 'x', from: who, text: 'Stop messaging me.' },
    });
  },
  'a colleague replies natively': async ({ house }: Scene, who: string, pick: number) => {
    const latest = (await theirs(house, who)).findLast((one) => !one.deleted);
    const text = `We are on it, ${who}, and I write to you here as soon as I know more. Ana ${pick}`;
    const body = { platform: 'x', inReplyTo: latest?.id, text };
    if (latest) await call(`${house.sandbox.url}/native-replies`, { method: 'POST', body });
  },
  'two approve': async ({ house }: Scene, who: string) => {
    const row = (await waiting(house)).find((one) => one.person.handle === who);
    if (!row) return;
    const draft = await house.tryApi<{ id: string; textHash: string }>(`/drafts/${row.id}`);
    await Promise.allSettled(['Mei', 'Jon'].map((by) => approve(house, draft.body, by)));
  },
  'somebody stops the reply': async (scene: Scene, who: string) => {
    const reply = (await repliesTo(scene.house, who)).at(-1);
    const order = { method: 'POST', by: 'Jon', body: { reason: 'answered at the desk' } } as const;
    if (reply) await scene.house.tryApi(`/replies/${reply.id}/cancel`, order);
  },
  'somebody asks for another try': async (scene: Scene, who: string) => {
    const reply = (await repliesTo(scene.house, who)).at(-1);
    if (reply) await scene.house.tryApi(`/replies/${reply.id}/try-again`, { method: 'POST', by: 'Jon' });
  },
  'the call to post has trouble': async ({ house }: Scene, who: string, pick: number) => {
    const body = { endpoint: 'x.post', fault: FAULTS[pick % FAULTS.length], target: who, resetSeconds: 1 };
    await house.order('/faults', { method: 'POST', body });
  },
  'a worker vanishes': async (scene: Scene, who: string, pick: number) => {
    const reply = (await repliesTo(scene.house, who)).find((one) => one.state === 'ready');
    if (reply) await vanish(scene.house, reply.id, pick % 2 === 0);
  },
  'it is sent, twice at once': async (scene: Scene, who: string) => {
    await eachReply(scene, who, 'send-reply', 2);
  },
  'it is looked for': async (scene: Scene, who: string) => {
    await steps['find-own-replies'](scene.house.running.deps, 'x:own-posts');
    await eachReply(scene, who, 'reconcile-reply', 2);
  },
  'posts are read': async ({ house }: Scene) => {
    const { deps } = house.running;
    for (const id of ['x:mentions', 'x:own-posts', 'x:messages'])
      await steps[READERS[id] ?? 'sweep'](deps, id);
    for (const step of ['classify-mention', 'open-case'] as const) await steps[step](deps, undefined);
  },
  'the policy is asked': async ({ house }: Scene) => {
    for (const step of ['decide-case', 'draft-reply'] as const)
      await steps[step](house.running.deps, undefined);
  },
  'everything is swept': async ({ house }: Scene) => {
    const { deps } = house.running;
    await Promise.all((await steps.sweep(deps, undefined)).map(({ step, id }) => steps[step](deps, id)));
  },
  'everything is read and worked': ({ house }: Scene) => house.walk(),
  'deleted posts are looked for': async ({ house }: Scene) => {
    await steps['sync-deletions'](house.running.deps, undefined);
  },
  'a minute passes': async ({ house }: Scene, _who: string, pick: number) => {
    house.clock.forward((1 + (pick % 3)) * 60_000);
  },
};

const READERS: Record<string, StepName> = {
  'x:mentions': 'collect-mentions',
  'x:own-posts': 'find-own-replies',
  'x:messages': 'collect-messages',
};

/** How often each act comes: a talk needs posts, approvals and sends, and now and then an accident. */
const OFTEN: Partial<Record<Act['name'], number>> = {
  'they post again': 2,
  'they say stop': 0.15,
  'they delete their latest': 0.3,
  'a colleague replies natively': 0.3,
  'somebody stops the reply': 0.5,
  'somebody asks for another try': 0.7,
  'the call to post has trouble': 2,
  'everything is read and worked': 3,
  'two approve': 5,
  'it is sent, twice at once': 2,
};

const names = Object.keys(ACTS) as Act['name'][];

const act: fc.Arbitrary<Act> = fc.record({
  name: fc.oneof(
    ...names.map((name) => ({ arbitrary: fc.constant(name), weight: Math.round(20 * (OFTEN[name] ?? 1)) })),
  ),
  who: fc.nat({ max: 1 }),
  pick: fc.nat({ max: 999 }),
});

/** Acts that happen one after the other, those within a moment at once. */
export const moments: fc.Arbitrary<Act[][]> = fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), {
  minLength: 10,
  maxLength: 30,
});

/** A call that hangs is ended long before a minute passes, so time passes before what happens at once, not within it. */
export async function carryOut(scene: Scene, acts: readonly Act[]): Promise<void> {
  const [passing, moment] = [acts.filter(isTime), acts.filter((one) => !isTime(one))];
  for (const { pick } of passing) await ACTS['a minute passes'](scene, '', pick);
  await Promise.all(moment.map(({ name, who, pick }) => ACTS[name](scene, scene.people[who] ?? '', pick)));
}

function isTime({ name }: Act): boolean {
  return name === 'a minute passes';
}

export async function repliesTo({ running }: House, who: string) {
  const { cases, replies } = running.deps.db.read;
  const files = (await cases.list(null, 500)).filter((file) => file.person.handle === who);
  return (await Promise.all(files.map((file) => replies.ofCase(file.id)))).flat();
}

export async function theirs(house: House, who: string) {
  return (await house.ledger()).posts.filter((one) => one.author === who);
}

async function rootOf(house: House, who: string) {
  return (await theirs(house, who)).find((one) => one.inReplyTo === null && !one.deleted);
}

async function eachReply({ house }: Scene, who: string, step: StepName, times: number): Promise<void> {
  const replies = await repliesTo(house, who);
  const runs = replies.flatMap(({ id }) => Array.from({ length: times }, () => id));
  await Promise.all(runs.map((id) => steps[step](house.running.deps, id)));
}

/** A worker claims the reply and is never heard of again; `posted`: its call still went through. */
async function vanish(house: House, id: string, posted: boolean): Promise<void> {
  const { deps } = house.running;
  const account = deps.accounts.get('x');
  if (!account) return;
  const gone = Promise.withResolvers<void>();
  const reply: typeof account.replier.reply = async (to, text) => {
    if (posted) await account.replier.reply(to, text);
    gone.resolve();
    return new Promise(() => {});
  };
  const replier = { platform: 'x' as const, reply };
  const accounts = new Map([...deps.accounts, ['x' as const, { ...account, replier }]]);
  await Promise.race([steps['send-reply']({ ...deps, accounts }, id), gone.promise]);
}
