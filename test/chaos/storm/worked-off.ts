import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from '../verdict/sql.ts';

const LOOK_EVERY_MS = 1_000;
/** Customers write again after an answer; so many looks in a row must find nothing to do. */
const QUIET_LOOKS = 5;

/**
 * After the last kill people go on, with all the platforms' faults: waits until no post is unread, no draft unwritten and
 * none undecided. Answers with how many drafts still waited when patience ended.
 */
export async function workedOff(sql: Sql, patienceMs: number): Promise<number> {
  const until = performance.now() + patienceMs;
  let quiet = 0;
  let waiting = 0;
  while (quiet < QUIET_LOOKS && performance.now() < until) {
    await pause(LOOK_EVERY_MS);
    const [row] = await sql<{ open: number; waiting: number }>(TO_DO).catch(() => []);
    waiting = row?.waiting ?? waiting;
    quiet = row?.open === 0 ? quiet + 1 : 0;
  }
  return waiting;
}

const TO_DO = `select
  (select count(*)::int from mention where state <> 'settled')
  + (select count(*)::int from case_file where decide_since is not null)
  + (select count(*)::int from decision where to_draft)
  + (select count(*)::int from draft where state = 'waiting') as open,
  (select count(*)::int from draft where state = 'waiting') as waiting`;
