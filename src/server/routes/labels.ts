import { z } from 'zod';
import { UNSURE_ORDERS } from '../../ports/stores/index.ts';
import { labelMention, undoLabel } from '../../steps/index.ts';
import { actorOf } from '../actor.ts';
import type { Api } from '../api.ts';
import { LabelInput, LabelList, LabelResult, UnsureList } from '../contract/index.ts';
import { orRefuse } from '../failures.ts';
import { presentMention, presentSaid } from '../present/mention.ts';
import { answers, ByUuid, DONE, Done, type Routes } from './route.ts';

const limit = (usual: number) => z.coerce.number().int().min(1).max(200).default(usual);
const LabelQuery = z.object({ limit: limit(50) });
const UnsureQuery = z.object({ order: z.enum(UNSURE_ORDERS).default('useful'), limit: limit(30) });

/** What people say of posts: a label, its way back, what stands, and what waits to be said. */
export function labelRoutes(routes: Routes, { deps, nudges }: Api): void {
  const { labels, mentions } = deps.db.read;

  const add = { tags: ['labels'], params: ByUuid, body: LabelInput, response: answers(LabelResult) };
  routes.post('/mentions/:id/labels', { schema: add }, async (request) => {
    const input = { mentionId: request.params.id, said: request.body, by: actorOf(request) };
    const { labelId, next } = orRefuse(await labelMention(deps, input));
    await nudges.add(next);
    return { labelId };
  });

  const undo = { tags: ['labels'], params: ByUuid, response: answers(Done) };
  routes.post('/labels/:id/undo', { schema: undo }, async (request) => {
    const input = { labelId: request.params.id, by: actorOf(request) };
    await nudges.add(orRefuse(await undoLabel(deps, input)));
    return DONE;
  });

  const list = { tags: ['labels'], querystring: LabelQuery, response: answers(LabelList) };
  routes.get('/labels', { schema: list }, async ({ query }) => {
    const stand = await labels.latest(deps.brand.id, query.limit);
    return {
      labels: stand.labels.map(({ label, record }) => ({
        said: presentSaid(label),
        mention: presentMention(record),
      })),
      total: stand.total,
    };
  });

  const unsure = { tags: ['labels'], querystring: UnsureQuery, response: answers(UnsureList) };
  routes.get('/unsure', { schema: unsure }, async ({ query }) => {
    const { records, count } = await mentions.unsure(query.order, query.limit);
    return { mentions: records.map(presentMention), count };
  });
}
