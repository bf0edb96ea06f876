import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from '../verdict/sql.ts';

const LOOK_EVERY_MS = 1_000;

export interface Calm {
  /** Milliseconds until nothing moved any more. */
  tookMs: number;
  /** What was still on its way when patience ended; empty when all came to rest. */
  left: { state: string; count: number }[];
}

/**
 * After the storm nothing is killed and nothing new is begun: waits until every approved reply has ended and every read
 * post was judged. `meanwhile` is what people still do, such as posting by hand what they approved.
 */
export async function waitForCalm(
  sql: Sql,
  patienceMs: number,
  meanwhile: () => Promise<void>,
): Promise<Calm> {
  const begun = performance.now();
  for (;;) {
    await meanwhile().catch(() => {});
    const left = await sql<{ state: string; count: number }>(OPEN).catch(() => null);
    const tookMs = performance.now() - begun;
    if (left?.length === 0) return { tookMs, left };
    if (tookMs > patienceMs)
      return { tookMs, left: left ?? [{ state: 'the database does not answer', count: 1 }] };
    await pause(LOOK_EVERY_MS);
  }
}

const OPEN = `
  select 'reply ' || state as state, count(*)::int as count from reply
    where state in ('ready', 'by-hand', 'sending', 'unknown') group by 1
  union all select 'mention ' || state, count(*)::int from mention where state = 'collected' group by 1
  union all select 'message ' || state, count(*)::int from private_message where state in ('sending') group by 1`;
