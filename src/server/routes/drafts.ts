import { z } from 'zod';
import { approveDraft, callDraftNoComplaint, decisionOn, lintOf, rejectDraft } from '../../steps/index.ts';
import { actorOf } from '../actor.ts';
import type { Api } from '../api.ts';
import {
  ApproveInput,
  ApproveResult,
  DRAFT_STATES,
  DraftList,
  DraftView,
  LabelResult,
  LintInput,
  LintView,
  RejectInput,
} from '../contract/index.ts';
import { notFound, orRefuse } from '../failures.ts';
import { presentDraft, presentDraftRow } from '../present/draft.ts';
import { presentReply } from '../present/reply.ts';
import { answers, ByUuid, DONE, Done, type Routes } from './route.ts';

const MOST = 200;

const DraftQuery = z.object({
  state: z.enum(DRAFT_STATES).default('waiting'),
  filter: z.enum(['all', 'by-hand', 'unsure']).default('all'),
});

/** The queue: what waits for a person, and what a person may do with it. */
export function draftRoutes(routes: Routes, api: Api): void {
  readRoutes(routes, api);
  decideRoutes(routes, api);
}

function readRoutes(routes: Routes, { deps }: Api): void {
  const { drafts } = deps.db.read;

  routes.get(
    '/drafts',
    { schema: { tags: ['drafts'], querystring: DraftQuery, response: answers(DraftList) } },
    async ({ query }) => {
      const rows = await drafts.list(query.state, query.filter, MOST);
      return { drafts: rows.map(presentDraftRow), counts: await drafts.counts(deps.clock.now()) };
    },
  );

  routes.get(
    '/drafts/:id',
    { schema: { tags: ['drafts'], params: ByUuid, response: answers(DraftView) } },
    async ({ params }) => {
      const record = await drafts.get(params.id);
      if (!record) throw notFound('draft');
      const { draft } = record;
      const decided = draft.state === 'waiting' ? null : await decisionOn(deps.db.read, draft);
      return presentDraft(record, await lintOf(deps, deps.db.read, record, draft.text), decided);
    },
  );

  const lint = { tags: ['drafts'], params: ByUuid, body: LintInput, response: answers(LintView) };
  routes.post('/drafts/:id/lint', { schema: lint }, async ({ params, body }) => {
    const record = await drafts.get(params.id);
    if (!record) throw notFound('draft');
    return lintOf(deps, deps.db.read, record, body.text);
  });
}

function decideRoutes(routes: Routes, { deps, nudges }: Api): void {
  const approve = { tags: ['drafts'], params: ByUuid, body: ApproveInput, response: answers(ApproveResult) };
  routes.post('/drafts/:id/approve', { schema: approve }, async (request) => {
    const { text, textHash } = request.body;
    const approval = { draftId: request.params.id, text, textHash, by: actorOf(request) };
    const { replyId, next } = orRefuse(await approveDraft(deps, approval));
    await nudges.add(next);
    const reply = await deps.db.read.replies.get(replyId);
    if (!reply) throw notFound('reply');
    return { reply: presentReply(deps, reply) };
  });

  const reject = { tags: ['drafts'], params: ByUuid, body: RejectInput, response: answers(Done) };
  routes.post('/drafts/:id/reject', { schema: reject }, async (request) => {
    const { reason, again } = request.body;
    await nudges.add(
      orRefuse(await rejectDraft(deps, { draftId: request.params.id, reason, again, by: actorOf(request) })),
    );
    return DONE;
  });

  const notOne = { tags: ['drafts'], params: ByUuid, response: answers(LabelResult) };
  routes.post('/drafts/:id/not-a-complaint', { schema: notOne }, async (request) => {
    const input = { draftId: request.params.id, by: actorOf(request) };
    const { labelId, next } = orRefuse(await callDraftNoComplaint(deps, input));
    await nudges.add(next);
    return { labelId };
  });
}
