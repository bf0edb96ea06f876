import type {
  ApproveResult,
  DraftList,
  DraftRow,
  DraftView,
  ReplyView,
} from '../../../src/server/contract/index.ts';
import type { House } from '../house.ts';

/** A complaint on X that tags us, in words the classifier is sure of. */
export const FURIOUS = '@NorthwindAir you lost my bag, nobody answers and I am furious. Terrible service.';

/** A customer posts; gives back the id. */
export async function post(
  house: House,
  order: { author: string; text?: string; platform?: string; inReplyTo?: string },
): Promise<string> {
  const body = { platform: 'x', text: FURIOUS, ...order };
  return (await house.order<{ id: string }>('/posts', { method: 'POST', body })).id;
}

export async function waiting(house: House): Promise<DraftRow[]> {
  return (await house.api<DraftList>('/drafts')).drafts;
}

/** The one draft that waits, as the page shows it. Walks there first. */
export async function onlyDraft(house: House): Promise<DraftView> {
  await house.walk();
  const [row, ...more] = await waiting(house);
  if (!row || more.length > 0)
    throw new Error(`${more.length + (row ? 1 : 0)} drafts wait, one was expected`);
  return house.api<DraftView>(`/drafts/${row.id}`);
}

/** A complaint, its draft, its approval: a reply that is ready to leave. */
export async function approvedReply(house: House, author = 'dana'): Promise<ReplyView> {
  await post(house, { author });
  const draft = await onlyDraft(house);
  return approve(house, draft);
}

export async function approve(
  house: House,
  { id, textHash }: Pick<DraftView, 'id' | 'textHash'>,
  by = 'Mei',
): Promise<ReplyView> {
  const { reply } = await house.api<ApproveResult>(`/drafts/${id}/approve`, {
    method: 'POST',
    by,
    body: { textHash },
  });
  return reply;
}

/** Our public posts in the ledger. */
export async function ours(house: House) {
  return (await house.ledger()).posts.filter((one) => one.byApi || one.native);
}

export function replyNow(house: House, id: string) {
  return house.running.deps.db.read.replies.get(id);
}
