import { forgetPerson } from '../../steps/index.ts';
import { actorOf } from '../actor.ts';
import type { Api } from '../api.ts';
import { AccountInput, ErasedView, PersonDataView } from '../contract/index.ts';
import { notFound, orRefuse } from '../failures.ts';
import { answers, type Routes } from './route.ts';

/** What a person may ask for: all that is held about them (GDPR, article 15), and that it is erased (article 17). */
export function peopleRoutes(routes: Routes, { deps }: Api): void {
  routes.get(
    '/people/data',
    { schema: { tags: ['people'], querystring: AccountInput, response: answers(PersonDataView) } },
    async ({ query }, reply) => {
      const { platform, id } = query;
      const held = await deps.db.read.people.dataOf({ platform, externalId: id });
      if (Object.keys(held).length === 0) throw notFound('person');
      reply.header('content-disposition', 'attachment; filename="all-we-hold.json"');
      return { platform, id, held };
    },
  );

  routes.post(
    '/people/erase',
    { schema: { tags: ['people'], body: AccountInput, response: answers(ErasedView) } },
    async (request) => {
      const { platform, id } = request.body;
      const person = { platform, externalId: id };
      return { rows: orRefuse(await forgetPerson(deps, { person, by: actorOf(request) })) };
    },
  );
}
