import { setTimeout as pause } from 'node:timers/promises';
import { note } from '../../bench/support/run-bench.ts';
import type { Sql } from '../verdict/sql.ts';

const LOOK_EVERY_MS = 1_000;
const SAY_EVERY_MS = 10_000;

export interface Calm {
  /** Milliseconds until nothing moved any more. */
  tookMs: number;
  /** What was still on its way when patience ended; empty when all came to rest. */
  left: { state: string; count: number }[];
}

/**
 * After the storm nothing is killed and nothing new is begun: waits until every source was read once more, every read post
 * has its place, and every approved reply has ended. `meanwhile` is what people still do, such as posting by hand what they approved.
 */
export async function waitForCalm(
  sql: Sql,
  patienceMs: number,
  meanwhile: () => Promise<void>,
): Promise<Calm> {
  const begun = performance.now();
  const open = openSince(new Date());
  let said = 0;
  for (;;) {
    await meanwhile().catch(() => {});
    const left = await sql<{ state: string; count: number }>(open).catch(() => null);
    const tookMs = performance.now() - begun;
    if (left?.length === 0) return { tookMs, left };
    if (tookMs > patienceMs)
      return { tookMs, left: left ?? [{ state: 'the database does not answer', count: 1 }] };
    if (Math.floor(tookMs / SAY_EVERY_MS) > said) {
      said = Math.floor(tookMs / SAY_EVERY_MS);
      note(
        `${said * (SAY_EVERY_MS / 1000)} s of calm: ${(left ?? []).map(({ state, count }) => `${count} ${state}`).join(', ')}`,
      );
    }
    await pause(LOOK_EVERY_MS);
  }
}

function openSince(begun: Date): string {
  return `
  select 'reply ' || state as state, count(*)::int as count from reply
    where state in ('ready', 'by-hand', 'sending', 'unknown') group by 1
  union all select 'mention ' || state, count(*)::int from mention where state <> 'settled' group by 1
  union all select 'message ' || state, count(*)::int from private_message where state in ('sending') group by 1
  union all select 'source ' || id || ' unread', 1 from source
    where active and coalesce(last_success_at, '-infinity') < '${begun.toISOString()}'`;
}
