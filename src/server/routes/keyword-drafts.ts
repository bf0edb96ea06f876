import { z } from 'zod';
import type { SetDraft } from '../../ports/stores/index.ts';
import { carryDraftOver, editSet, importSet, keepSetDraft } from '../../steps/index.ts';
import { actorOf } from '../actor.ts';
import type { Api } from '../api.ts';
import {
  DraftAnswer as Draft,
  type DraftAnswer,
  EditorList,
  ImportInput,
  KeepDraftInput,
} from '../contract/index.ts';
import { notFound, orRefuse } from '../failures.ts';
import { presentDraftOf, presentEditors } from '../present/keyword-version.ts';
import { answers, ById, type Routes } from './route.ts';

const Editing = z.strictObject({ leaving: z.boolean().default(false) });
const AtRevision = z.strictObject({ revision: z.number().int().min(0) });
const WhichVersion = z.object({ version: z.coerce.number().int().min(1).optional() });
const tags = ['keyword sets'];

/** What is edited and not saved yet: the one draft of a set, who has it in hand, and files to and from other houses. */
export function keywordDraftRoutes(routes: Routes, api: Api): void {
  drafts(routes, api);
  files(routes, api);
}

function drafts(routes: Routes, { deps }: Api): void {
  const keep = { tags, params: ById, body: KeepDraftInput, response: answers(Draft) };
  routes.post('/keyword-sets/:id/draft', { schema: keep }, async (request) => {
    const kept = { ...request.body, setId: request.params.id, by: actorOf(request) };
    return told(orRefuse(await keepSetDraft(deps, kept)));
  });

  const carry = { tags, params: ById, body: AtRevision, response: answers(Draft) };
  routes.post('/keyword-sets/:id/draft/carry-over', { schema: carry }, async (request) => {
    const moved = { ...request.body, setId: request.params.id, by: actorOf(request) };
    return told(orRefuse(await carryDraftOver(deps, moved)));
  });

  const editing = { tags, params: ById, body: Editing, response: answers(EditorList) };
  routes.post('/keyword-sets/:id/editing', { schema: editing }, async (request) => {
    const here = { setId: request.params.id, leaving: request.body.leaving, by: actorOf(request) };
    return { editing: presentEditors(orRefuse(await editSet(deps, here))) };
  });
}

function files(routes: Routes, { deps }: Api): void {
  const get = { tags, params: ById, querystring: WhichVersion, response: { 200: z.string() } };
  routes.get('/keyword-sets/:id/file', { schema: get }, async ({ params, query }, reply) => {
    const { keywordSets } = deps.db.read;
    const { id } = params;
    const set = await (query.version === undefined
      ? keywordSets.get(id)
      : keywordSets.version(id, query.version));
    if (!set) throw notFound('version of this keyword set');
    reply.header('content-type', 'text/yaml; charset=utf-8');
    reply.header('content-disposition', `attachment; filename="${id}-${set.version}.yaml"`);
    return deps.watchFile.write(deps.brand, set);
  });

  const put = { tags, params: ById, body: ImportInput, response: answers(Draft) };
  routes.post('/keyword-sets/:id/import', { schema: put }, async (request) => {
    const taken = { ...request.body, setId: request.params.id, by: actorOf(request) };
    return told(orRefuse(await importSet(deps, taken)));
  });
}

function told(draft: SetDraft): DraftAnswer {
  return { revision: draft.revision, draft: presentDraftOf(draft) };
}
