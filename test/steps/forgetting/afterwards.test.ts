import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { steps } from '../../../src/app.ts';
import type { Post } from '../../../src/domain/mention.ts';
import { tracesOf } from '../../adapters/postgres/person-data/traces.ts';
import { approve, post, waiting } from '../../support/house/desk.ts';
import { type House, openHouse } from '../../support/house.ts';
import {
  accountOf,
  caseOf,
  casesOf,
  complains,
  draftFor,
  erase,
  isAnswered,
  mentionsOf,
  type Somebody,
  somebody,
  toThem,
} from './story.ts';

const DAY_MS = 24 * 60 * 60_000;

let house: House;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterAll(() => house?.close());

async function forgotten(who: Somebody) {
  const account = await accountOf(house, who);
  await erase(house, account);
  house.clock.forward(1_000);
  return account;
}

async function drafts(who: Somebody) {
  return (await waiting(house)).filter((row) => row.person.handle === who.handle);
}

/** Another source brings these posts once more, as the platform shows them. */
async function readAgain(ids: readonly string[]): Promise<void> {
  const { deps } = house.running;
  const account = deps.accounts.get('x');
  if (!account) throw new Error('no account on X');
  const items: Post[] = [];
  for (const id of ids) {
    const read = await account.lookup.read(id);
    if (read.ok && read.value) items.push(read.value);
  }
  expect(items).toHaveLength(ids.length);
  const fetch: typeof account.source.fetch = async (_query, cursor) => ({
    ok: true,
    value: { items, cursor, more: false, unreadable: 0, gap: false },
  });
  const again = new Map([
    ...deps.accounts,
    ['x' as const, { ...account, source: { ...account.source, fetch } }],
  ]);
  await steps['collect-mentions']({ ...deps, accounts: again }, 'x:mentions');
  await house.walk();
}

describe('after a person’s data was erased', () => {
  it('two replies that are out stay counted: a new post in that thread gets no third', async () => {
    const anna = somebody();
    const first = await isAnswered(house, anna);
    await isAnswered(house, anna, first);
    await forgotten(anna);
    await complains(house, anna, first);
    await house.walk();
    expect(await caseOf(house, anna)).toMatchObject({ repliesUsed: 2, breach: false, state: 'let-go' });
    const [mention] = await mentionsOf(house, anna);
    await house.api(`/mentions/${mention?.id}/draft`, { method: 'POST', by: 'Mei', body: {} });
    await house.walk();
    expect(await drafts(anna)).toEqual([]);
    expect(await toThem(house, anna)).toHaveLength(2);
  });

  it('one reply that is out stays counted: the next is the second, and the last, also when erased in between', async () => {
    const ben = somebody();
    const first = await isAnswered(house, ben);
    await forgotten(ben);
    await isAnswered(house, ben, first);
    expect(await caseOf(house, ben)).toMatchObject({ repliesUsed: 2 });
    await forgotten(ben);
    await complains(house, ben, first);
    await house.walk();
    expect(await drafts(ben)).toEqual([]);
    expect(await caseOf(house, ben)).toMatchObject({ repliesUsed: 2, state: 'let-go' });
    expect(await toThem(house, ben)).toHaveLength(2);
  });

  it('the replies that come back say nothing, and are like no other text', async () => {
    const bea = somebody();
    const first = await isAnswered(house, bea);
    await forgotten(bea);
    await complains(house, bea, first);
    await house.walk();
    const { timeline } = await caseOf(house, bea);
    const replies = timeline.flatMap((item) => (item.kind === 'our-reply' ? [item.reply] : []));
    expect(replies).toEqual([expect.objectContaining({ ordinal: 1, state: 'sent', text: '', url: null })]);
    const { replies: stored } = house.running.deps.db.read;
    expect(await stored.recentTexts(200)).not.toContain('');
    expect(await stored.publicTexts(200)).not.toContain('');
  });

  it('the database itself refuses a third, whatever the program believes', async () => {
    const cleo = somebody();
    const first = await isAnswered(house, cleo);
    await forgotten(cleo);
    await complains(house, cleo, first);
    await house.walk();
    const { db } = house.running.deps;
    const [reply] = await db.read.replies.ofCase((await caseOf(house, cleo)).id);
    if (!reply) throw new Error('the reply did not come back');
    const second = {
      ...reply,
      id: crypto.randomUUID(),
      inReplyTo: first,
      externalId: null,
      state: 'ready',
    } as const;
    const added = await db.change({ kind: 'system', name: 'test' }, (tx) =>
      tx.replies.add(second, new Date(house.clock.now())),
    );
    expect(added).toBe(false);
  });

  it('posts from before are not read in again, whatever brings them; later ones are read as anybody’s', async () => {
    const dora = somebody();
    const old = [await complains(house, dora)];
    await house.walk();
    const { id } = await forgotten(dora);
    await readAgain(old);
    expect(await tracesOf(house.running.app.connection.db, [dora.word, dora.handle, id])).toEqual([]);
    const fresh = await complains(house, dora);
    await house.walk();
    expect((await mentionsOf(house, dora)).map(({ externalId }) => externalId)).toEqual([fresh]);
    expect(await drafts(dora)).toHaveLength(1);
  });

  it('whoever said stop is left alone, and what they post is not read at all', async () => {
    const emil = somebody();
    const first = await isAnswered(house, emil);
    await post(house, {
      author: emil.handle,
      inReplyTo: first,
      text: `@NorthwindAir stop messaging me ${emil.word}`,
    });
    await house.walk();
    expect(await caseOf(house, emil)).toMatchObject({ saidStop: true });
    const { id } = await forgotten(emil);
    await complains(house, emil);
    await house.walk();
    expect(await casesOf(house, emil)).toEqual([]);
    expect(await tracesOf(house.running.app.connection.db, [emil.word, emil.handle, id])).toEqual([]);
  });

  it('who said stop and writes to us in private is heard, and still left alone', async () => {
    const finn = somebody();
    await complains(house, finn);
    await post(house, { author: finn.handle, text: `@NorthwindAir stop messaging me ${finn.word}` });
    await house.walk();
    await forgotten(finn);
    const body = { platform: 'x', from: finn.handle, text: `One more thing ${finn.word}` };
    await house.order('/messages', { method: 'POST', body });
    await house.walk();
    const found = await tracesOf(house.running.app.connection.db, [finn.word]);
    expect(found).toEqual([`private_message: ${finn.word}`]);
    const { messages } = await house.ledger();
    expect(messages.filter((message) => message.to === finn.handle)).toEqual([]);
  });
});

describe('what a colleague posts natively to somebody who was forgotten', () => {
  const native = (inReplyTo: string, text: string) =>
    house.order('/native-replies', { method: 'POST', body: { platform: 'x', inReplyTo, text } });

  it('counts without its words, and the next post of theirs finds it counted', async () => {
    const gina = somebody();
    const first = await isAnswered(house, gina);
    await forgotten(gina);
    await native(first, `We are on it, ${gina.handle} ${gina.word}`);
    house.clock.forward(DAY_MS / 24);
    await house.walk();
    expect(await tracesOf(house.running.app.connection.db, [gina.word, gina.handle])).toEqual([]);
    await complains(house, gina, first);
    await house.walk();
    expect(await caseOf(house, gina)).toMatchObject({ repliesUsed: 2, breach: false, state: 'let-go' });
    expect(await drafts(gina)).toEqual([]);
  });

  it('counts in the case they have again, though the answered post is gone from here', async () => {
    const hugo = somebody();
    const first = await isAnswered(house, hugo);
    await forgotten(hugo);
    await complains(house, hugo, first);
    const draft = await draftFor(house, hugo);
    await native(first, 'We are on it, and I write to you here as soon as I know more.');
    house.clock.forward(DAY_MS / 24);
    await house.walk();
    expect(await caseOf(house, hugo)).toMatchObject({ repliesUsed: 2, breach: false });
    const late = await house.tryApi(`/drafts/${draft.id}/approve`, {
      method: 'POST',
      by: 'Mei',
      body: { textHash: draft.textHash },
    });
    expect([409, 422]).toContain(late.status);
    expect(await toThem(house, hugo)).toHaveLength(2);
  });

  it('after two others is a breach, kept and shown when they write again', async () => {
    const ines = somebody();
    const first = await isAnswered(house, ines);
    await isAnswered(house, ines, first);
    await forgotten(ines);
    await native(first, 'One more word from us, which should never have been written here.');
    house.clock.forward(DAY_MS / 24);
    await house.walk();
    await complains(house, ines, first);
    await house.walk();
    expect(await caseOf(house, ines)).toMatchObject({ repliesUsed: 2, breach: true, state: 'let-go' });
  });
});

it('a reply that was approved to be posted by hand, and is posted after the erasing, counts', async () => {
  const juno = somebody();
  const text = `Northwind Air lost my bag ${juno.word}, nobody answers and I am furious. Terrible service.`;
  const first = await post(house, { author: juno.handle, text });
  const draft = await draftFor(house, juno);
  const reply = await approve(house, draft);
  expect(reply).toMatchObject({ state: 'by-hand' });
  await forgotten(juno);
  await house.order('/native-replies', {
    method: 'POST',
    body: { platform: 'x', inReplyTo: first, text: reply.text },
  });
  house.clock.forward(DAY_MS / 24);
  await house.walk();
  await complains(house, juno, first);
  await house.walk();
  expect(await caseOf(house, juno)).toMatchObject({ repliesUsed: 1 });
  expect(await drafts(juno)).toEqual([expect.objectContaining({ ordinal: 2 })]);
});
