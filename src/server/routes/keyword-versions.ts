import { z } from 'zod';
import { differenceBetween } from '../../domain/watch/difference.ts';
import { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import { endTrial, type Move, makeLive, rollBack, saveKeywordSet } from '../../steps/index.ts';
import { actorOf } from '../actor.ts';
import type { Api } from '../api.ts';
import {
  DifferenceView,
  KeywordSetView,
  MoveVersionInput,
  SaveVersionInput,
  WholeVersionView,
} from '../contract/index.ts';
import { notFound, orRefuse } from '../failures.ts';
import { presentKeywordSet } from '../present/keyword-set.ts';
import { presentWhole } from '../present/keyword-version.ts';
import { answers, ById, type Routes } from './route.ts';

const version = z.coerce.number().int().min(1).max(1_000_000);
const OneVersion = ById.extend({ version });
const TwoVersions = z.object({ from: version, to: version });
const FromVersion = z.strictObject({ from: z.number().int().min(1), body: KeywordSetBody });
const tags = ['keyword sets'];

/** Versions of a set: saved live or on trial, made live, rolled back, compared. */
export function keywordVersionRoutes(routes: Routes, api: Api): void {
  saving(routes, api);
  moving(routes, api);
  comparing(routes, api);
}

function saving(routes: Routes, { deps }: Api): void {
  const save = { tags, params: ById, body: SaveVersionInput, response: answers(KeywordSetView) };
  routes.post('/keyword-sets/:id/versions', { schema: save }, async (request) => {
    const setId = request.params.id;
    orRefuse(await saveKeywordSet(deps, { ...request.body, setId, by: actorOf(request) }));
    return show(deps, setId);
  });
}

function moving(routes: Routes, { deps }: Api): void {
  const schema = { tags, params: OneVersion, body: MoveVersionInput, response: answers(KeywordSetView) };
  const moves = { live: makeLive, 'end-trial': endTrial, 'roll-back': rollBack };
  for (const [verb, act] of Object.entries(moves)) {
    routes.post(`/keyword-sets/:id/versions/:version/${verb}`, { schema }, async (request) => {
      const { id, version: chosen } = request.params;
      const move: Move = { ...request.body, setId: id, version: chosen, by: actorOf(request) };
      orRefuse(await act(deps, move));
      return show(deps, id);
    });
  }
}

function comparing(routes: Routes, { deps }: Api): void {
  const read = async (setId: string, chosen: number) => {
    const found = await deps.db.read.keywordSets.version(setId, chosen);
    if (!found) throw notFound('version of this keyword set');
    return found;
  };

  routes.get(
    '/keyword-sets/:id/versions/:version',
    { schema: { tags, params: OneVersion, response: answers(WholeVersionView) } },
    async ({ params }) => presentWhole(await read(params.id, params.version)),
  );

  const two = { tags, params: ById, querystring: TwoVersions, response: answers(DifferenceView) };
  routes.get('/keyword-sets/:id/difference', { schema: two }, async ({ params, query }) => {
    const [before, after] = [await read(params.id, query.from), await read(params.id, query.to)];
    return { changes: differenceBetween(before.body, after.body) };
  });

  const edited = { tags, params: ById, body: FromVersion, response: answers(DifferenceView) };
  routes.post('/keyword-sets/:id/difference', { schema: edited }, async ({ params, body }) => {
    const before = await read(params.id, body.from);
    return { changes: differenceBetween(before.body, body.body) };
  });
}

async function show(deps: Api['deps'], setId: string): Promise<KeywordSetView> {
  const set = await deps.db.read.keywordSets.get(setId);
  if (!set) throw notFound('keyword set');
  return presentKeywordSet(deps, set);
}
