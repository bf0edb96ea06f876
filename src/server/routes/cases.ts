import { z } from 'zod';
import { CASE_STATES } from '../../domain/case.ts';
import { closeCase } from '../../steps/index.ts';
import { actorOf } from '../actor.ts';
import type { Api } from '../api.ts';
import { loadDossier } from '../case-dossier.ts';
import { CaseRow, CaseView } from '../contract/index.ts';
import { notFound, orRefuse } from '../failures.ts';
import { presentCase, presentCaseRow } from '../present/case.ts';
import { answers, ByUuid, DONE, Done, type Routes } from './route.ts';

const MOST = 200;
const CaseQuery = z.object({ state: z.enum(CASE_STATES).optional() });
const CaseList = z.object({ cases: z.array(CaseRow) });
const CloseInput = z.strictObject({ reason: z.string().trim().min(3, 'say in a few words why').max(500) });

/** Cases: one person in one thread, with everything that was said. */
export function caseRoutes(routes: Routes, { deps, nudges }: Api): void {
  routes.get(
    '/cases',
    { schema: { tags: ['cases'], querystring: CaseQuery, response: answers(CaseList) } },
    async ({ query }) => {
      const rows = await deps.db.read.cases.list(query.state ?? null, MOST);
      return { cases: rows.map(presentCaseRow) };
    },
  );

  routes.get(
    '/cases/:id',
    { schema: { tags: ['cases'], params: ByUuid, response: answers(CaseView) } },
    async ({ params }) => {
      const dossier = await loadDossier(deps, params.id);
      if (!dossier) throw notFound('case');
      return presentCase(deps, dossier);
    },
  );

  const close = { tags: ['cases'], params: ByUuid, body: CloseInput, response: answers(Done) };
  routes.post('/cases/:id/close', { schema: close }, async (request) => {
    const input = { caseId: request.params.id, reason: request.body.reason, by: actorOf(request) };
    await nudges.add(orRefuse(await closeCase(deps, input)));
    return DONE;
  });
}
