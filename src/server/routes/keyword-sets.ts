import { z } from 'zod';
import { createKeywordSet } from '../../steps/index.ts';
import { actorOf } from '../actor.ts';
import type { Api } from '../api.ts';
import { CreateSetInput, KeywordSetView } from '../contract/index.ts';
import { notFound, orRefuse } from '../failures.ts';
import { presentKeywordSet } from '../present/keyword-set.ts';
import { answers, ById, type Routes } from './route.ts';

const SetList = z.object({ sets: z.array(KeywordSetView) });

/** What to find: look at a set, open a new one. What a change of it would find is told by its preview. */
export function keywordSetRoutes(routes: Routes, { deps }: Api): void {
  const { keywordSets } = deps.db.read;

  routes.get(
    '/keyword-sets',
    { schema: { tags: ['keyword sets'], response: answers(SetList) } },
    async () => {
      // Whoever looks at the sets asks for a preview next.
      deps.hindsight.wake();
      const sets = await keywordSets.live();
      return { sets: await Promise.all(sets.map((set) => presentKeywordSet(deps, set))) };
    },
  );

  routes.get(
    '/keyword-sets/:id',
    { schema: { tags: ['keyword sets'], params: ById, response: answers(KeywordSetView) } },
    async ({ params }) => {
      const set = await keywordSets.get(params.id);
      if (!set) throw notFound('keyword set');
      return presentKeywordSet(deps, set);
    },
  );

  const create = { tags: ['keyword sets'], body: CreateSetInput, response: answers(KeywordSetView) };
  routes.post('/keyword-sets', { schema: create }, async (request) => {
    const { name } = request.body;
    const id = orRefuse(await createKeywordSet(deps, { name, by: actorOf(request) }));
    const set = await keywordSets.get(id);
    if (!set) throw notFound('keyword set');
    return presentKeywordSet(deps, set);
  });
}
