import { expect } from '@jest/globals';
import type { LedgerPost } from '../../../fixtures/sandbox/orders/ledger.ts';
import type { ReplyRecord } from '../../../src/ports/stores/index.ts';
import type { House } from '../../support/house.ts';
import { repliesTo, type Scene } from './acts.ts';

const ENDED = ['sent', 'failed', 'cancelled'];
const MOST_ROUNDS = 15;

/** Trouble is over, time passes, everything is read and swept, until every reply has come to its end. */
export async function settle({ house, people }: Scene): Promise<void> {
  await house.order('/faults', { method: 'DELETE' });
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    house.clock.forward(2 * 60_000);
    await house.walk();
    const replies = (await Promise.all(people.map((who) => repliesTo(house, who)))).flat();
    if (rounds > 1 && replies.every((reply) => ENDED.includes(reply.state))) return;
  }
}

/** What must hold for one person, by the platform's own ledger, after any order of events. */
export async function judge({ house, people }: Scene): Promise<void> {
  const { posts } = await house.ledger();
  const book = await auditBook(house);
  for (const who of people) {
    const replies = await repliesTo(house, who);
    const public_ = posts.filter((post) => post.to === who && (post.byApi || post.native));
    expect(replies.filter((reply) => !ENDED.includes(reply.state))).toEqual([]);
    expectBooksLikeLedger(replies, public_);
    for (const threadId of new Set(public_.map((post) => post.threadId)))
      expectTwiceAtMost(
        replies.filter((reply) => reply.threadId === threadId),
        public_.filter((post) => post.threadId === threadId),
        book,
      );
    await expectNothingAfterStop(house, replies, book);
  }
  expect(setAside(house)).toEqual([]);
}

/** Every public post of ours is one row that says "sent", and every row that says "sent" is one public post. */
function expectBooksLikeLedger(replies: readonly ReplyRecord[], posts: readonly LedgerPost[]): void {
  const sent = replies.filter((reply) => reply.state === 'sent');
  expect(sent.map((reply) => reply.externalId).sort()).toEqual(posts.map((post) => post.id).sort());
  for (const post of posts.filter((one) => one.byApi)) {
    const row = sent.find((reply) => reply.externalId === post.id);
    // A second post of the same approved reply would have been counted as a native one.
    expect({ road: row?.road, text: row?.text, approved: row?.approvedBy !== null }).toEqual({
      road: 'api',
      text: post.text,
      approved: true,
    });
  }
}

/** At most two by us; beyond two only what a colleague posted natively past us. */
function expectTwiceAtMost(replies: readonly ReplyRecord[], posts: readonly LedgerPost[], book: Book): void {
  const byApi = posts.filter((post) => post.byApi);
  expect(byApi.length).toBeLessThanOrEqual(2);
  expect(new Set(byApi.map((post) => post.inReplyTo)).size).toBe(byApi.length);
  const sent = replies.filter((reply) => reply.state === 'sent');
  for (const reply of sent.filter((one) => one.road === 'api')) {
    const claimed = book.last('reply-sending', reply.id);
    const known = sent.filter((other) => other.id !== reply.id && book.born(other.id) < claimed);
    expect(known.length).toBeLessThanOrEqual(1);
  }
  const places = sent.flatMap((reply) => reply.ordinal ?? []);
  expect(new Set(places).size).toBe(places.length);
}

/** No claim after the stop was written on the case, and no draft that waits. */
async function expectNothingAfterStop(
  house: House,
  replies: readonly ReplyRecord[],
  book: Book,
): Promise<void> {
  for (const reply of replies) {
    const stopped = book.last('said-stop', reply.caseId);
    if (stopped === 0) continue;
    expect(book.last('reply-sending', reply.id)).toBeLessThan(book.born(reply.caseId, 'said-stop'));
    expect(await house.running.deps.db.read.drafts.waitingOf(reply.caseId)).toBeNull();
  }
}

/** The audit log, whose order is the order of what truly happened to one case; 0 where something never did. */
interface Book {
  born(id: string, action?: string): number;
  last(action: string, id: string): number;
}

async function auditBook(house: House): Promise<Book> {
  const { rows } = await house.running.app.connection.pool.query<{
    id: string;
    action: string;
    about: string;
  }>('select id, action, subject_id as about from audit where subject_id is not null order by id');
  const of = (id: string, action?: string) =>
    rows.filter((row) => row.about === id && (action === undefined || row.action === action));
  return {
    born: (id, action) => Number(of(id, action)[0]?.id ?? 0),
    last: (action, id) => Number(of(id, action).at(-1)?.id ?? 0),
  };
}

/** A step that throws has its row set aside: none may, whatever the order. */
function setAside(house: House): unknown[] {
  return house.warnings.filter(({ msg }) => msg === 'set aside' || msg === 'step failed');
}
