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

/** What goes on in the calm. */
interface Going {
  /** What people still do, such as posting by hand what they approved. */
  meanwhile: () => Promise<void>;
  /** When the newest post of a customer was public, or `since`: they write again when they are answered. */
  newest: (since: Date) => Promise<Date>;
}

/**
 * After the storm nothing is killed and nothing new is begun: waits until every source was read once more, also after
 * the newest post, every read post has its place, and every approved reply has ended.
 */
export async function waitForCalm(sql: Sql, patienceMs: number, { meanwhile, newest }: Going): Promise<Calm> {
  const begun = performance.now();
  const since = new Date();
  let said = 0;
  for (;;) {
    await meanwhile().catch(() => {});
    const asked = openSince(await newest(since));
    const left = await sql<{ state: string; count: number }>(asked).catch(() => null);
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
