import { z } from 'zod';
import type { Api } from '../api.ts';
import { KeywordSetView, PreviewInput, PreviewView } from '../contract/index.ts';
import { notFound } from '../failures.ts';
import { presentKeywordSet } from '../present/keyword-set.ts';
import { previewSet } from '../preview-set.ts';
import { answers, ById, type Routes } from './route.ts';

const SetList = z.object({ sets: z.array(KeywordSetView) });

/** What to find: look at a set, see what a change would do to the stored posts. */
export function keywordSetRoutes(routes: Routes, { deps }: Api): void {
  const { keywordSets } = deps.db.read;

  routes.get(
    '/keyword-sets',
    { schema: { tags: ['keyword sets'], response: answers(SetList) } },
    async () => {
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

  const preview = {
    tags: ['keyword sets'],
    params: ById,
    body: PreviewInput,
    response: answers(PreviewView),
  };
  routes.post('/keyword-sets/:id/preview', { schema: preview }, async ({ params, body }) => {
    const set = await keywordSets.get(params.id);
    if (!set) throw notFound('keyword set');
    return previewSet(deps, set, body.body);
  });
}
