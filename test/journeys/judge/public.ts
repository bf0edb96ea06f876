import { expect } from '@jest/globals';
import { ours, postId, type Stage } from '../stage.ts';
import type { Then } from '../story.ts';
import { holdsInvitation } from '../verbs/drafts.ts';

/** What the world can see, by the sandbox's ledger: our posts, to whom, in answer to what, by which road; our messages. */
export async function judgePublic(stage: Stage, then: Then): Promise<void> {
  const posts = await ours(stage);
  const found = posts.map((post) => ({
    to: post.to,
    answers: post.inReplyTo,
    road: post.byApi ? 'api' : 'native',
  }));
  const wanted = then.public.map(({ to, answers, road }) => ({ to, answers: postId(stage, answers), road }));
  const order = then['public-in-any-order'] ? byPost : () => 0;
  expect(found.toSorted(order)).toEqual(wanted.toSorted(order));
  for (const [n, { says, 'holds-invitation': invites }] of then.public.entries()) {
    const text = posts[n]?.text ?? '';
    if (says !== undefined) expect(text).toContain(says);
    if (invites !== undefined)
      expect({ text, invites: holdsInvitation(stage, text) }).toEqual({ text, invites });
  }
  const { messages } = await stage.house.ledger();
  expect(messages.filter((message) => message.byApi).map(({ to }) => ({ to }))).toEqual(then.messages);
}

function byPost(one: { answers: string | null }, other: { answers: string | null }): number {
  return (one.answers ?? '').localeCompare(other.answers ?? '');
}
