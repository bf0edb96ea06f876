import type { Api } from '../api.ts';
import { SuggestInput, SuggestionsView } from '../contract/index.ts';
import { notFound } from '../failures.ts';
import { suggestFor } from '../suggest-for.ts';
import { answers, ById, type Routes } from './route.ts';

/** What to change in a keyword set, from the posts that were heard. */
export function suggestionRoutes(routes: Routes, { deps }: Api): void {
  const suggestions = {
    tags: ['keyword sets'],
    params: ById,
    body: SuggestInput,
    response: answers(SuggestionsView),
  };
  routes.post('/keyword-sets/:id/suggestions', { schema: suggestions }, async ({ params, body }) => {
    if (!(await deps.db.read.keywordSets.get(params.id))) throw notFound('keyword set');
    return suggestFor(deps, { id: params.id, body: body.body });
  });
}
