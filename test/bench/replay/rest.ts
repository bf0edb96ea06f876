import type { Sql } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';

const LIMIT_MS = 10 * 60_000;
/** At rest is what stays unmoved for longer than any source, or the sweep, waits. */
const UNMOVED_MS = 12_000;

interface Standing {
  mentions: number;
  settled: number;
  undecided: number;
  undrafted: number;
  drafts: number;
}

/**
 * Waits until everything that was read has gone as far as it goes without a person. What the sources never bring is not
 * waited for: the count tells. Milliseconds since 1970 of the last movement.
 */
export async function waitForRest(sql: Sql): Promise<number> {
  let last = '';
  let movedAt = Date.now();
  return eventually(
    async () => {
      const standing = await look(sql);
      const now = JSON.stringify(standing);
      if (now !== last) [last, movedAt] = [now, Date.now()];
      const open = standing.mentions - standing.settled + standing.undecided + standing.undrafted;
      return open === 0 && Date.now() - movedAt > UNMOVED_MS ? movedAt : null;
    },
    { what: 'Rest', limitMs: LIMIT_MS, everyMs: 500 },
  );
}

async function look(sql: Sql): Promise<Standing> {
  const [standing] = await sql<Standing>(`select
    (select count(*)::int from mention) as mentions,
    (select count(*)::int from mention where state = 'settled') as settled,
    (select count(*)::int from case_file where decide_since is not null) as undecided,
    (select count(*)::int from decision where to_draft) as undrafted,
    (select count(*)::int from draft) as drafts`);
  if (!standing) throw new Error('the database counts nothing');
  return standing;
}
