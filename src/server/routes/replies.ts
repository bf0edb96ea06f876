import { z } from 'zod';
import { cancelReply, markPosted, sayNotPublic, tryAgain } from '../../steps/index.ts';
import { actorOf } from '../actor.ts';
import type { Api } from '../api.ts';
import { AttentionRow } from '../contract/index.ts';
import { orRefuse, Refusal } from '../failures.ts';
import { presentAttention } from '../present/reply.ts';
import { answers, ByUuid, DONE, Done, HowMany, listOf, type Routes } from './route.ts';

const NEEDS_A_PERSON = ['failed', 'unknown', 'by-hand'] as const;
const AttentionList = listOf(AttentionRow);
const CancelInput = z.strictObject({ reason: z.string().trim().min(3, 'say in a few words why').max(500) });
const PostedInput = z.strictObject({ url: z.string().trim().min(1).max(500) });

/** Replies that need a person: failed, of unknown outcome, or waiting to be posted by hand. */
export function replyRoutes(routes: Routes, { deps, nudges }: Api): void {
  const attention = { tags: ['replies'], querystring: HowMany, response: answers(AttentionList) };
  routes.get('/attention', { schema: attention }, async ({ query }) => {
    const { replies } = deps.db.read;
    const rows = await replies.inStates(NEEDS_A_PERSON, query.limit);
    const total = await replies.countIn(NEEDS_A_PERSON);
    return { rows: rows.map((reply) => presentAttention(deps, reply)), total };
  });

  routes.post(
    '/replies/:id/try-again',
    { schema: { tags: ['replies'], params: ByUuid, response: answers(Done) } },
    async (request) => {
      await nudges.add(orRefuse(await tryAgain(deps, { replyId: request.params.id, by: actorOf(request) })));
      return DONE;
    },
  );

  routes.post(
    '/replies/:id/not-public',
    { schema: { tags: ['replies'], params: ByUuid, response: answers(Done) } },
    async (request) => {
      const input = { replyId: request.params.id, by: actorOf(request) };
      await nudges.add(orRefuse(await sayNotPublic(deps, input)));
      return DONE;
    },
  );

  const cancel = { tags: ['replies'], params: ByUuid, body: CancelInput, response: answers(Done) };
  routes.post('/replies/:id/cancel', { schema: cancel }, async (request) => {
    const input = { replyId: request.params.id, by: actorOf(request), reason: request.body.reason };
    await nudges.add(orRefuse(await cancelReply(deps, input)));
    return DONE;
  });

  const posted = { tags: ['replies'], params: ByUuid, body: PostedInput, response: answers(Done) };
  routes.post('/replies/:id/posted', { schema: posted }, async (request) => {
    const { url } = request.body;
    const input = { replyId: request.params.id, by: actorOf(request), url, externalId: postIdIn(url) };
    await nudges.add(orRefuse(await markPosted(deps, input)));
    return DONE;
  });
}

/** The post's id as it stands in a link of X (`/status/123`) or Reddit (`/comments/abc/title/def`). */
function postIdIn(url: string): string {
  const onX = /\/status(?:es)?\/(\d+)/.exec(url) ?? /\/thread\/x\/(\d+)/.exec(url);
  if (onX?.[1]) return onX[1];
  const onReddit = /\/comments\/\w+\/[^/]*\/(\w+)/.exec(url);
  if (onReddit?.[1]) return `t1_${onReddit[1]}`;
  throw new Refusal({
    code: 'invalid-input',
    message:
      'That is no link to a post. Copy the link of the reply itself (X: …/status/123, Reddit: …/comments/…/…/abc).',
  });
}
