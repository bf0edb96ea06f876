import { z } from 'zod';
import { MENTION_FILTERS } from '../../ports/stores/index.ts';
import { startDraft } from '../../steps/index.ts';
import { actorOf } from '../actor.ts';
import type { Api } from '../api.ts';
import { MentionList } from '../contract/index.ts';
import { orRefuse } from '../failures.ts';
import { presentMention } from '../present/mention.ts';
import { waitForDraft } from '../wait-for-draft.ts';
import { answers, ByUuid, type Routes } from './route.ts';

/** A moment and an id, as `mention-lists` writes them. */
export const MENTION_CURSOR = /^\d{4}-\d\d-\d\dT[\d:.]+Z_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const StreamQuery = z.object({
  filter: z.enum(MENTION_FILTERS).default('all'),
  q: z.string().max(200).default(''),
  before: z.string().regex(MENTION_CURSOR, 'must be the `next` of the page before').optional(),
  limit: z.coerce.number().int().min(1).max(100).default(40),
});
const StartedDraft = z.object({ caseId: z.string(), draftId: z.string().nullable() });

/** The stream of everything that was found, complaint or not. */
export function mentionRoutes(routes: Routes, { deps, nudges, changes }: Api): void {
  const { mentions } = deps.db.read;
  const { complaintFrom } = deps.rulebook.fears.find;

  routes.get(
    '/mentions',
    { schema: { tags: ['mentions'], querystring: StreamQuery, response: answers(MentionList) } },
    async ({ query }) => {
      const { filter, q, before, limit } = query;
      const { records, next } = await mentions.list({
        filter,
        search: q,
        before: before ?? null,
        limit,
        complaintFrom,
      });
      return { mentions: records.map(presentMention), next, counts: await mentions.counts(complaintFrom) };
    },
  );

  const draft = { tags: ['mentions'], params: ByUuid, response: answers(StartedDraft) };
  routes.post('/mentions/:id/draft', { schema: draft }, async (request) => {
    const { caseId, next } = orRefuse(
      await startDraft(deps, { mentionId: request.params.id, by: actorOf(request) }),
    );
    await nudges.add(next);
    return { caseId, draftId: await waitForDraft(deps, changes, caseId) };
  });
}
