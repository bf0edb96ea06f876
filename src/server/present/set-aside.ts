import { z } from 'zod';
import { PLATFORMS } from '../../domain/mention.ts';
import type { StepName } from '../../ports/step.ts';
import type { SetAsideRecord } from '../../ports/stores/index.ts';
import type { SetAsideView } from '../contract/index.ts';

/** What each step does, as a person says it. */
const WHAT: Record<StepName, string> = {
  'collect-mentions': 'Storing a post that was read',
  'find-own-replies': 'Placing a post of our own',
  'collect-messages': 'Placing a private message',
  'classify-mention': 'Judging a post',
  'open-case': 'Opening a case for a post',
  'sort-mentions': 'Holding mentions against the “probably not us” line',
  'decide-case': 'Deciding what a case needs',
  'draft-reply': 'Drafting a reply',
  'send-reply': 'Sending an approved reply',
  'reconcile-reply': 'Looking for a reply without an answer',
  'hand-off': 'Moving a case to a private talk',
  'send-message': 'Sending a private message',
  'follow-up-case': 'Following up a case',
  'sync-deletions': 'Following deletions',
  sweep: 'Finding what stands still',
};

export function presentSetAside(row: SetAsideRecord): SetAsideView {
  return {
    step: row.step,
    id: row.subjectId,
    what: WHAT[row.step],
    reason: row.reason,
    since: row.firstAt.toISOString(),
    lastAt: row.lastAt.toISOString(),
    times: row.times,
    nextTryAt: row.nextTryAt?.toISOString() ?? null,
    post: row.post ?? postIn(row),
    caseId: row.caseId,
  };
}

/** The words of a post that could not even be stored, as they were read. */
const ReadPost = z.object({
  item: z.object({
    text: z.string(),
    url: z.string(),
    author: z.object({ platform: z.enum(PLATFORMS), handle: z.string() }),
  }),
});

function postIn({ body }: SetAsideRecord): SetAsideView['post'] {
  const read = ReadPost.safeParse(body === null ? null : JSON.parse(body));
  if (!read.success) return null;
  const { text, url, author } = read.data.item;
  return { platform: author.platform, author: author.handle, text, url };
}
