import { saveComplaintLine } from '../../steps/index.ts';
import { actorOf } from '../actor.ts';
import type { Api } from '../api.ts';
import { ComplaintLineView, SaveLineInput } from '../contract/index.ts';
import { orRefuse } from '../failures.ts';
import { presentComplaintLine } from '../present/complaint-line.ts';
import { answers, type Routes } from './route.ts';

/** From which probability on a post counts as a complaint: what each choice would bring, and a new version of it. */
export function complaintLineRoutes(routes: Routes, { deps }: Api): void {
  const tags = ['complaint line'];

  const line = { tags, response: answers(ComplaintLineView) };
  routes.get('/complaint-line', { schema: line }, () => presentComplaintLine(deps));

  const save = { tags, body: SaveLineInput, response: answers(ComplaintLineView) };
  routes.post('/complaint-line/versions', { schema: save }, async (request) => {
    orRefuse(await saveComplaintLine(deps, { ...request.body, by: actorOf(request) }));
    return presentComplaintLine(deps);
  });
}
