import { z } from 'zod';
import type { Api } from '../api.ts';
import { CoverageView } from '../contract/index.ts';
import { coverage } from '../coverage/coverage.ts';
import { answers, type Routes } from './route.ts';

const Span = z.object({ days: z.coerce.number().int().min(1).max(90).default(14) });

/** How far we hear, in numbers that can be drawn. */
export function coverageRoutes(routes: Routes, { deps }: Api): void {
  const schema = { tags: ['health'], querystring: Span, response: answers(CoverageView) };
  routes.get('/coverage', { schema }, ({ query }) => coverage(deps, query.days));
}
