import type { ApproveResult, DraftList, DraftRow, DraftView } from '../../../src/server/contract/index.ts';
import { ask, Refused, tell } from '../support/talk.ts';

export interface Approved {
  replyId: string;
  caseId: string;
  road: 'api' | 'by-hand';
  inReplyTo: string;
  text: string;
}

/**
 * Approves `wanted` drafts as they stand, half of them by each road as far as there are so many; who must be posted by
 * hand is posted, as a person would, in the composer the product opens. A draft the product itself holds back is passed over.
 */
export async function approve(
  api: string,
  wanted: number,
): Promise<{ approved: Approved[]; refused: string[] }> {
  const all = (await ask<DraftList>(`${api}/drafts?state=waiting`)).drafts;
  const byHand = (await ask<DraftList>(`${api}/drafts?state=waiting&filter=by-hand`)).drafts;
  const tagged = all.filter((draft) => draft.reach.reach === 'api');
  const approved: Approved[] = [];
  const refused: string[] = [];
  const take = async (rows: readonly DraftRow[], upTo: number) => {
    for (const row of rows) {
      if (approved.length >= upTo) return;
      const one = await approveOne(api, row);
      if (typeof one === 'string') refused.push(one);
      else approved.push(one);
    }
  };
  await take(tagged, Math.ceil(wanted / 2));
  await take(byHand, wanted);
  await take(tagged.slice(approved.length), wanted);
  return { approved, refused };
}

async function approveOne(api: string, { id, caseId }: DraftRow): Promise<Approved | string> {
  const { text, textHash, state } = await ask<DraftView>(`${api}/drafts/${id}`);
  if (state !== 'waiting') return `already ${state}`;
  if (text === '') return 'a person must write it';
  try {
    const { reply } = await tell<ApproveResult>(`${api}/drafts/${id}/approve`, { textHash });
    if (reply.composeUrl) await postByHand(reply.composeUrl);
    const road = reply.road === 'by-hand' ? 'by-hand' : 'api';
    return { replyId: reply.id, caseId, road, inReplyTo: reply.inReplyTo, text: reply.text };
  } catch (error) {
    if (error instanceof Refused && error.status < 500) return error.code ?? error.message;
    throw error;
  }
}

/** Opens the composer with the text filled in, and sends its form. */
async function postByHand(composeUrl: string): Promise<void> {
  const url = new URL(composeUrl);
  const opened = await fetch(url);
  if (!opened.ok) throw new Error(`the composer did not open: ${opened.status}`);
  const sent = await fetch(`${url.origin}${url.pathname}`, { method: 'POST', body: url.searchParams });
  if (sent.status !== 201) throw new Error(`the composer did not post: ${sent.status} ${await sent.text()}`);
}
