import { CANNOT_KNOW } from '../../domain/reply.ts';
import type { Deps } from '../../ports/step.ts';
import type { ReplyRecord } from '../../ports/stores/index.ts';
import type { AttentionRow, ReplyView } from '../contract/index.ts';
import { presentPerson } from './mention.ts';

export function presentReply(deps: Deps, reply: ReplyRecord): ReplyView {
  const account = deps.accounts.get(reply.platform);
  const open = reply.state === 'by-hand' && account !== undefined;
  return {
    id: reply.id,
    ordinal: reply.ordinal,
    road: reply.road,
    state: reply.state,
    text: reply.text,
    inReplyTo: reply.inReplyTo,
    url: reply.url,
    approvedBy: reply.approvedBy,
    approvedAt: reply.approvedAt?.toISOString() ?? null,
    sentAt: reply.sentAt?.toISOString() ?? null,
    failure: reply.failure,
    mayBeCalledAbsent: cannotKnow(reply),
    composeUrl: open
      ? account.composeLink({ externalId: reply.inReplyTo, url: reply.answersUrl }, reply.text)
      : null,
  };
}

const WHAT_TO_DO: Partial<Record<ReplyRecord['state'], string>> = {
  'by-hand': 'Open the composer and post it. We look for it on our timeline, and count it when we see it.',
  unknown:
    'It may be public. We look for it on our timeline and send nothing meanwhile; if you see it there, tell us where.',
  failed: 'Nothing was published. Try again for a new draft, or cancel it and answer another way.',
};

function cannotKnow({ state, failure }: ReplyRecord): boolean {
  return state === 'unknown' && failure?.code === CANNOT_KNOW;
}

function whatToDo(reply: ReplyRecord): string {
  if (cannotKnow(reply))
    return 'Nothing is sent until you say: open the thread, and tell us whether our reply is there.';
  return WHAT_TO_DO[reply.state] ?? 'Nothing has to be done.';
}

export function presentAttention(deps: Deps, reply: ReplyRecord): AttentionRow {
  const person = {
    platform: reply.platform,
    externalId: reply.personId,
    handle: reply.personHandle,
    name: reply.personHandle,
    followers: null,
  };
  return {
    caseId: reply.caseId,
    person: presentPerson(person),
    reply: presentReply(deps, reply),
    whatToDo: whatToDo(reply),
  };
}
