import { expect } from '@jest/globals';
import { caseOf, ours, postId, repliesOf, type Stage } from '../stage.ts';
import type { Order } from '../story.ts';

export async function waitForReply(stage: Stage, order: Order<'wait-for-reply'>): Promise<void> {
  await stage.house.until(`a reply to ${order.to} that is ${order.state}`, async () => {
    const view = await caseOf(stage, order.to);
    const replies = view ? await repliesOf(stage, view) : [];
    const meant =
      order.ordinal === undefined ? replies : replies.filter((reply) => reply.ordinal === order.ordinal);
    return meant.at(-1)?.state === order.state;
  });
}

/** Goes where the product's own link leads, as a person would: X's composer, or on Reddit the post itself. */
export async function postByHand(stage: Stage, order: Order<'post-by-hand'>): Promise<void> {
  const view = await caseOf(stage, order.to);
  const open = view?.timeline.flatMap((item) =>
    item.kind === 'our-reply' && item.reply.composeUrl ? [item.reply] : [],
  );
  const reply = open?.at(-1);
  if (!view || !reply?.composeUrl) throw new Error(`no reply to ${order.to} waits to be posted by hand`);
  const text = order.text ?? reply.text;
  const before = (await ours(stage)).length;
  if (view.person.platform === 'x') await submitComposer(reply.composeUrl, text);
  else await nativeReplyTo(stage, 'reddit', reply.inReplyTo, text);
  expect((await ours(stage)).length).toBe(before + 1);
}

async function submitComposer(link: string, text: string): Promise<void> {
  const url = new URL(link);
  const page = await (await fetch(url, { headers: { connection: 'close' } })).text();
  expect(page).toContain('<textarea');
  const form = new URLSearchParams({ in_reply_to: url.searchParams.get('in_reply_to') ?? '', text });
  expect(url.searchParams.get('text')).not.toBe('');
  const target = new URL(url.pathname, url);
  await fetch(target, { method: 'POST', body: form, redirect: 'manual', headers: { connection: 'close' } });
}

export async function postInTheSameWords(
  stage: Stage,
  { to }: Order<'post-in-the-same-words'>,
): Promise<void> {
  const view = await caseOf(stage, to);
  const reply = view && (await repliesOf(stage, view)).at(-1);
  if (!reply) throw new Error(`no reply to ${to} was approved`);
  await nativeReplyTo(stage, reply.platform, reply.inReplyTo, reply.text);
}

export async function nativeReply(stage: Stage, order: Order<'native-reply'>): Promise<void> {
  const inReplyTo = postId(stage, order.to);
  await nativeReplyTo(stage, inReplyTo.startsWith('t') ? 'reddit' : 'x', inReplyTo, order.text);
}

async function nativeReplyTo(
  { house }: Stage,
  platform: string,
  inReplyTo: string,
  text: string,
): Promise<void> {
  await house.order('/native-replies', { method: 'POST', body: { platform, inReplyTo, text } });
}
