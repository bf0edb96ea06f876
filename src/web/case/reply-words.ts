import type { ReplyView } from '../api/types.ts';

const STATE_SAYS: Record<ReplyView['state'], string> = {
  ready: 'approved, about to be sent',
  'by-hand': 'approved, waiting to see it on our timeline',
  sending: 'being sent',
  unknown: 'sent without an answer: looking for it, never sent twice',
  sent: 'public',
  failed: 'not public',
  cancelled: 'cancelled before it went out',
};

/** Where a reply of ours stands, as the line beside our name: which one, who approved it, by what road. */
export function replyLine(reply: Pick<ReplyView, 'ordinal' | 'road' | 'state' | 'approvedBy'>): string {
  const which = reply.ordinal === null ? 'a third reply: breach' : `reply ${reply.ordinal}`;
  if (reply.road === 'native') return `${which} · written on the platform itself`;
  const approved = reply.approvedBy ? ` · approved by ${reply.approvedBy}` : '';
  if (reply.state !== 'sent') return `${which}${approved} · ${STATE_SAYS[reply.state]}`;
  return `${which}${approved}${reply.road === 'by-hand' ? ', posted by hand, found on our timeline' : ', sent from here'}`;
}
