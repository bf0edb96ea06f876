import { note } from '../../bench/support/run-bench.ts';
import type { Sql } from '../verdict/sql.ts';
import type { Storm } from './storm.ts';

const EVERY_MS = 10_000;

/** Says now and then how far everything is, for whoever watches a long run. */
export function sayProgress(storm: Storm, sql: Sql): void {
  storm.every(EVERY_MS, async () => {
    const [row] = await sql<{ says: string }>(STANDING);
    note(`${Math.round(storm.elapsed() / 1000)} s: ${row?.says ?? 'nothing yet'}`);
  });
}

const STANDING = `select concat_ws(', ',
  (select count(*) || ' mentions (' || count(*) filter (where state = 'collected') || ' to judge, '
    || count(*) filter (where state = 'judged') || ' to place)' from mention),
  (select count(*) || ' cases (' || count(*) filter (where decide_since is not null) || ' to decide)' from case_file),
  (select count(*) || ' to draft' from decision where to_draft),
  (select count(*) || ' drafts (' || count(*) filter (where state = 'waiting') || ' waiting)' from draft),
  (select count(*) || ' replies (' || count(*) filter (where state = 'sent') || ' sent)' from reply where approved_by is not null)
) as says`;
