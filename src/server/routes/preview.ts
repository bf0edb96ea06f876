import type { FastifyReply } from 'fastify';
import { judgeAboutUs } from '../../steps/index.ts';
import { actorOf } from '../actor.ts';
import type { Api } from '../api.ts';
import { AboutUsInput, AboutUsResult, PreviewInput, PreviewView } from '../contract/index.ts';
import { notFound, orRefuse } from '../failures.ts';
import { previewSet } from '../preview-set.ts';
import { answers, ById, type Routes } from './route.ts';

/** What a set being edited would have found, and the team's word on whether a post is about us. */
export function previewRoutes(routes: Routes, { deps, nudges }: Api): void {
  const preview = {
    tags: ['keyword sets'],
    params: ById,
    body: PreviewInput,
    response: answers(PreviewView),
  };
  routes.post('/keyword-sets/:id/preview', { schema: preview }, async ({ params, body }, reply) => {
    const live = await deps.db.read.keywordSets.get(params.id);
    if (!live) throw notFound('keyword set');
    return previewSet(deps, { live, draft: body.body, skipped: body.skipped }, whileHeard(reply));
  });

  const judge = { tags: ['keyword sets'], body: AboutUsInput, response: answers(AboutUsResult) };
  routes.post('/about-us', { schema: judge }, async (request) => {
    const judged = await judgeAboutUs(deps, { ...request.body, by: actorOf(request) });
    const { judgementId, next } = orRefuse(judged);
    await nudges.add(next);
    return { judgementId };
  });
}

/** Aborts when nobody waits for the answer any more: a newer question took its place. */
function whileHeard(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
}
