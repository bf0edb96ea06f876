import { expect } from '@jest/globals';
import type { DraftRow, ErrorView } from '../../../src/server/contract/index.ts';
import { mentionOf, postId, type Stage, waitingDraft, waitingDrafts } from '../stage.ts';
import type { Order } from '../story.ts';

export async function waitForDraft(stage: Stage, order: Order<'wait-for-draft'>): Promise<void> {
  const row = await stage.house.until(`a draft for ${order.for}`, async () =>
    (await waitingDrafts(stage)).find((draft) => isWanted(stage, order, draft)),
  );
  const draft = await stage.house.api<{ text: string }>(`/drafts/${row.id}`);
  if (order.reach !== undefined) expect(row.reach.reach).toBe(order.reach);
  if (order.language !== undefined) expect(row.language).toBe(order.language);
  if (order.escalation !== undefined) expect(row.escalation?.kind).toBe(order.escalation);
  if (order['holds-no-words']) expect(draft.text).toBe('');
  const invites = order['holds-invitation'];
  if (invites !== undefined) expect(holdsInvitation(stage, draft.text)).toBe(invites);
}

/** Whether a text carries the way to a private message, as the platforms' own links look. */
export function holdsInvitation({ house }: Stage, text: string): boolean {
  const links = [...house.running.deps.accounts.values()].map((account) => account.messenger.inviteLink());
  return links.some((link) => text.includes(link));
}

/** An older draft may still wait when a newer post calls for another: the one the story means is waited for. */
function isWanted(stage: Stage, order: Order<'wait-for-draft'>, draft: DraftRow): boolean {
  if (draft.person.handle !== order.for) return false;
  if (order.ordinal !== undefined && draft.ordinal !== order.ordinal) return false;
  return (
    order.answers === undefined || draft.post.url.includes(postId(stage, order.answers).replace(/^t\d_/, ''))
  );
}

export async function noDraft(stage: Stage, order: Order<'no-draft'>): Promise<void> {
  await stage.house.settle();
  const people = (await waitingDrafts(stage)).map((draft) => draft.person.handle);
  expect(people).not.toContain(order.for);
}

export async function waitForNoDraft(stage: Stage, order: Order<'wait-for-no-draft'>): Promise<void> {
  await stage.house.until(`no draft for ${order.for}`, async () =>
    (await waitingDrafts(stage)).every((draft) => draft.person.handle !== order.for),
  );
}

export async function approve(stage: Stage, order: Order<'approve'> & { text?: string }): Promise<void> {
  const draft = await waitingDraft(stage, order.for);
  const body =
    order.text === undefined ? { textHash: draft.textHash } : { text: order.text, textHash: draft.textHash };
  const answer = await decide(stage, draft.id, order.by, body);
  const refused = answer.status === 200 ? undefined : (answer.body as ErrorView).error.code;
  if (order.refused === undefined && refused !== undefined)
    throw new Error(`refused: ${JSON.stringify(answer.body)}`);
  expect(refused).toBe(order.refused);
}

export async function approveAtOnce(stage: Stage, order: Order<'approve-at-once'>): Promise<void> {
  const { id, textHash } = await waitingDraft(stage, order.for);
  const answers = await Promise.all(order.by.map((by) => decide(stage, id, by, { textHash })));
  const winner = order.by[answers.findIndex((answer) => answer.status === 200)];
  const losers = answers.filter((answer) => answer.status !== 200);
  expect(losers).toHaveLength(order.by.length - 1);
  for (const { status, body } of losers) {
    expect({ status, body }).toMatchObject({
      status: 409,
      body: { error: { code: 'already-decided', details: { by: winner } } },
    });
  }
}

function decide(stage: Stage, id: string, by: string, body: object) {
  return stage.house.tryApi<unknown>(`/drafts/${id}/approve`, { method: 'POST', by, body });
}

export async function reject(stage: Stage, order: Order<'reject'>): Promise<void> {
  const { id } = await waitingDraft(stage, order.for);
  const body = { reason: order.reason, again: order.again };
  await stage.house.api(`/drafts/${id}/reject`, { method: 'POST', by: order.by, body });
}

export async function startDraft(stage: Stage, order: Order<'start-draft'>): Promise<void> {
  const { id } = await stage.house.until(`the post "${order.for}" among the mentions`, () =>
    mentionOf(stage, order.for),
  );
  await stage.house.api(`/mentions/${id}/draft`, { method: 'POST', by: order.by });
}
