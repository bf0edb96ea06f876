import { mentionOf, ours, postId, type Stage } from '../stage.ts';
import type { Order } from '../story.ts';

export async function post(stage: Stage, order: Order<'post'>): Promise<void> {
  const { by, on, as, answers, ...rest } = order;
  const inReplyTo = answers === undefined ? {} : { inReplyTo: postId(stage, answers) };
  const body = { platform: on, author: by, ...rest, ...inReplyTo };
  const { id } = await stage.house.order<{ id: string }>('/posts', { method: 'POST', body });
  stage.posts.set(as ?? order.text, id);
}

export async function customerAnswers(
  stage: Stage,
  { by, text, as }: Order<'customer-answers'>,
): Promise<void> {
  const latest = (await ours(stage)).filter((own) => own.to === by).at(-1);
  if (!latest) throw new Error(`${by} has nothing of ours to answer`);
  const body = { platform: latest.platform, author: by, text, inReplyTo: latest.id };
  const { id } = await stage.house.order<{ id: string }>('/posts', { method: 'POST', body });
  stage.posts.set(as ?? text, id);
}

export async function burst(stage: Stage, { posts, text, on }: Order<'burst'>): Promise<void> {
  const body = Array.from({ length: posts }, (_, n) => ({
    platform: on,
    author: `crowd_${n + 1}`,
    text: text.replaceAll('{n}', `${n + 1}`),
  }));
  await stage.house.order('/posts', { method: 'POST', body });
}

export async function person(stage: Stage, order: Order<'person'>): Promise<void> {
  const body = { receivesDm: order['takes-messages'] };
  await stage.house.order(`/people/${order.on}/${order.handle}`, { method: 'PATCH', body });
}

export async function message(stage: Stage, { from, text, on }: Order<'message'>): Promise<void> {
  await stage.house.order('/messages', { method: 'POST', body: { platform: on, from, text } });
}

export async function takeBack(stage: Stage, name: Order<'delete'>): Promise<void> {
  await stage.house.order(`/posts/${postId(stage, name)}`, { method: 'DELETE' });
}

export async function lock(stage: Stage, name: Order<'lock'>): Promise<void> {
  await stage.house.order(`/posts/${postId(stage, name)}/lock`, { method: 'POST' });
}

export async function waitForMention(stage: Stage, name: Order<'wait-for-mention'>): Promise<void> {
  await stage.house.until(
    `the post "${name}" in its case`,
    async () => (await mentionOf(stage, name))?.caseId,
  );
}
