import { z } from 'zod';
import { drawLine, sayAboutUs } from '../../steps/index.ts';
import { aboutUsNow } from '../about-us-now.ts';
import { actorOf } from '../actor.ts';
import type { Api } from '../api.ts';
import {
  AboutUsView,
  DrawLineInput,
  ProbablyNotUs,
  SaidAboutUs,
  SayAboutUsInput,
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
export function aboutUsRoutes(routes: Routes, { deps, nudges }: Api): void {
  const tags = ['about us'];

  routes.get('/about-us', { schema: { tags, response: answers(AboutUsView) } }, () => aboutUsNow(deps));

  const line = { tags, body: DrawLineInput, response: answers(AboutUsView) };
  routes.post('/about-us/line', { schema: line }, async (request) => {
    await nudges.add(orRefuse(await drawLine(deps, { line: request.body.line, by: actorOf(request) })));
    return aboutUsNow(deps);
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

  const say = { tags, params: ByUuid, body: SayAboutUsInput, response: answers(SaidAboutUs) };
  routes.post('/mentions/:id/about-us', { schema: say }, async (request) => {
    const input = { mentionId: request.params.id, about: request.body.about, by: actorOf(request) };
    const { judgementId, next } = orRefuse(await sayAboutUs(deps, input));
    await nudges.add(next);
    return { judgementId };
  });
}
