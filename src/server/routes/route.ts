import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ErrorView } from '../contract/index.ts';

/** The server with zod schemas at its doors. */
export type Routes = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression<RawServerDefault>,
  RawReplyDefaultExpression<RawServerDefault>,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export const ById = z.object({ id: z.string().min(1).max(200) });
export const ByUuid = z.object({ id: z.uuid('not an id of ours') });
export const Done = z.object({ ok: z.literal(true) });
export const DONE = { ok: true } as const;

/** How many rows of a list are asked for; who wants to see more asks for more. */
export const HowMany = z.object({ limit: z.coerce.number().int().min(1).max(5_000).default(200) });

/** The first rows of a list, and how many there are in all. */
export function listOf<S extends z.ZodType>(row: S) {
  return z.object({ rows: z.array(row), total: z.number().int() });
}

/** Schemas of one route's answers: the good one, and what a refusal looks like. */
export function answers<S extends z.ZodType>(good: S) {
  return { 200: good, 400: ErrorView, 404: ErrorView, 409: ErrorView, 422: ErrorView } as const;
}
