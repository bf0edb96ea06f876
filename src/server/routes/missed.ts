import { actorOf } from '../actor.ts';
import type { Api } from '../api.ts';
import { MissedInput, MissedView } from '../contract/index.ts';
import { explainMissed } from '../missed/explain-missed.ts';
import { answers, type Routes } from './route.ts';

/** A post we missed: why, and what to add. Reading one that was never heard costs money, so it needs a name. */
export function missedRoutes(routes: Routes, { deps }: Api): void {
  const schema = { tags: ['keyword sets'], body: MissedInput, response: answers(MissedView) };
  routes.post('/missed', { schema }, (request) => {
    const { post, platform } = request.body;
    return explainMissed(deps, { post, platform, by: () => actorOf(request) });
  });
}
