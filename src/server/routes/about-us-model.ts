import { z } from 'zod';
import { drawLine, type Followed, sayMentionAboutUs, takeBackAboutUs } from '../../steps/index.ts';
import { aboutUsModelNow } from '../about-us-model-now.ts';
import { actorOf } from '../actor.ts';
import type { Api } from '../api.ts';
import {
  AboutUsModelView,
  DrawLineInput,
  FollowedView,
  ProbablyNotUs,
  SaidOfMention,
  SayOfMentionInput,
} from '../contract/index.ts';
import { orRefuse } from '../failures.ts';
import { presentMention } from '../present/mention.ts';
import { MENTION_CURSOR } from './mentions.ts';
import { answers, ByUuid, type Routes } from './route.ts';

const Page = z.object({
  before: z.string().regex(MENTION_CURSOR, 'must be the `next` of the page before').optional(),
  limit: z.coerce.number().int().min(1).max(100).default(40),
});

/** Whether posts are about the brand at all: what the team said, what follows, and what is set aside for it. */
export function aboutUsModelRoutes(routes: Routes, { deps, nudges }: Api): void {
  const tags = ['about us'];

  routes.get('/about-us-model', { schema: { tags, response: answers(AboutUsModelView) } }, () =>
    aboutUsModelNow(deps),
  );

  const line = { tags, body: DrawLineInput, response: answers(AboutUsModelView) };
  routes.post('/about-us-model/line', { schema: line }, async (request) => {
    await nudges.add(orRefuse(await drawLine(deps, { line: request.body.line, by: actorOf(request) })));
    return aboutUsModelNow(deps);
  });

  const list = { tags, querystring: Page, response: answers(ProbablyNotUs) };
  routes.get('/mentions/probably-not-us', { schema: list }, async ({ query }) => {
    const { records, next } = await deps.db.read.belowLine.list(
      deps.brand.id,
      query.before ?? null,
      query.limit,
    );
    const mentions = records.map(({ record, likelihood }) => ({
      mention: presentMention(record),
      likelihood,
    }));
    return { mentions, next };
  });

  const say = { tags, params: ByUuid, body: SayOfMentionInput, response: answers(SaidOfMention) };
  routes.post('/mentions/:id/about-us', { schema: say }, async (request) => {
    const input = { mentionId: request.params.id, about: request.body.about, by: actorOf(request) };
    const said = orRefuse(await sayMentionAboutUs(deps, input));
    await nudges.add(said.next);
    return { judgementId: said.judgementId, ...presentFollowed(said) };
  });

  const takeBack = { tags, params: ByUuid, response: answers(FollowedView) };
  routes.post('/mentions/about-us/:id/undo', { schema: takeBack }, async (request) => {
    const input = { judgementId: request.params.id, by: actorOf(request) };
    const followed = orRefuse(await takeBackAboutUs(deps, input));
    await nudges.add(followed.next);
    return presentFollowed(followed);
  });
}

function presentFollowed({ withdrawn, stays }: Followed): FollowedView {
  return { withdrawn, stays: stays && { state: stays.state, approvedBy: stays.approvedBy } };
}
