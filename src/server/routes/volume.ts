import { countPosts } from '../../steps/index.ts';
import { actorOf } from '../actor.ts';
import type { Api } from '../api.ts';
import { VolumeInput, VolumeView } from '../contract/index.ts';
import { notFound, orRefuse } from '../failures.ts';
import { countableQueries } from '../volume/queries-for.ts';
import { setVolume } from '../volume/set-volume.ts';
import { answers, ById, type Routes } from './route.ts';

/** What a keyword set in hand would bring, and what that costs. */
export function volumeRoutes(routes: Routes, { deps }: Api): void {
  const schema = { tags: ['money'], params: ById, body: VolumeInput, response: answers(VolumeView) };
  const liveSet = async (id: string) => {
    const set = await deps.db.read.keywordSets.get(id);
    if (!set) throw notFound('keyword set');
    return set;
  };

  routes.post('/keyword-sets/:id/volume', { schema }, async ({ params, body }) =>
    setVolume(deps, await liveSet(params.id), body.body),
  );

  // Asks the platforms themselves, which costs money; so it is an act with a name, not a look.
  routes.post('/keyword-sets/:id/counts', { schema }, async (request) => {
    const { params, body } = request;
    const set = await liveSet(params.id);
    const each = countableQueries(deps, body.body);
    orRefuse(await countPosts(deps, { each, by: actorOf(request) }));
    return setVolume(deps, set, body.body);
  });
}
