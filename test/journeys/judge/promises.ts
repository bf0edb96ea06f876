import { expect } from '@jest/globals';
import type { LedgerPost } from '../../../fixtures/sandbox/orders/ledger.ts';
import { ours, type Stage } from '../stage.ts';
import type { Then } from '../story.ts';

/** What every story must keep, whatever it tells. */
export async function judgePromises(stage: Stage, then: Then): Promise<void> {
  const posts = await ours(stage);
  expect(moreThanTwice(posts, then)).toEqual([]);
  expect(saidTwice(posts)).toEqual([]);
  await expectSeenByAPerson(stage, posts);
  expect(stage.house.warnings.filter(isOurFault)).toEqual([]);
}

/** A step that throws is a fault of ours, unless the story cut its connection. */
function isOurFault({ msg, reason }: Record<string, unknown>): boolean {
  return msg === 'step failed' && !/connection|ECONNRESET|EPIPE/i.test(String(reason));
}

/** Never a third public reply to one person in one thread; one that colleagues posted natively is told as a breach. */
function moreThanTwice(posts: readonly LedgerPost[], then: Then): string[] {
  const breached = new Set(then.cases.filter((file) => file.breach).map((file) => file.of));
  const counts = new Map<string, number>();
  for (const { platform, threadId, to } of posts) {
    const key = `${platform} ${threadId} ${to}`;
    if (to !== null && !breached.has(to)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 2).map(([key]) => key);
}

/** Never the same reply twice: letters and digits alone are compared. */
function saidTwice(posts: readonly LedgerPost[]): string[] {
  const bare = posts.map((post) => post.text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  return bare.filter((text, n) => bare.indexOf(text) !== n);
}

/** What went out by the API is, word for word, what somebody approved; and each public post of ours is in the books. */
async function expectSeenByAPerson({ house }: Stage, posts: readonly LedgerPost[]): Promise<void> {
  const { replies } = house.running.deps.db.read;
  for (const post of posts) {
    const reply = await replies.findByExternalId(post.platform, post.id);
    expect({ id: post.id, state: reply?.state }).toEqual({ id: post.id, state: 'sent' });
    if (post.byApi) {
      expect(reply?.approvedBy).toBeTruthy();
      expect(post.text).toBe(reply?.text);
    }
  }
}
