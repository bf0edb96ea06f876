import { actorOf } from '../actor.ts';
import type { Api } from '../api.ts';
import { ExplanationView, MissedInput, MissedView, TryMissedInput } from '../contract/index.ts';
import { explainMissed, tryMissed } from '../missed/explain-missed.ts';
import { answers, type Routes } from './route.ts';

/** A post we missed: why, and what to add. Reading one that was never heard costs money, so it needs a name. */
export function missedRoutes(routes: Routes, { deps }: Api): void {
  const schema = { tags: ['keyword sets'], body: MissedInput, response: answers(MissedView) };
  routes.post('/missed', { schema }, (request) => {
    return explainMissed(deps, { ...request.body, by: () => actorOf(request) });
  });

  const trial = { tags: ['keyword sets'], body: TryMissedInput, response: answers(ExplanationView) };
  routes.post('/missed/try', { schema: trial }, async (request) => tryMissed(deps, request.body));
}
