import type { Sql } from '../support/database.ts';

export interface Counted {
  ledgerPosts: number;
  mentions: number;
  tagged: number;
  verdicts: number;
  /** The classifier's word: at or above the line `complaintFrom` of the rules. */
  complaints: number;
  unsure: number;
  cases: number;
  drafts: number;
  /** Posts of the ledger that are no mention. */
  lost: number;
  /** Mentions of one post beyond the first, drafts that wait for one case beyond the first. */
  duplicates: number;
  /** Cases of an answered-for decision that have no draft. */
  undrafted: number;
  /** Drafts with words that another draft has too. */
  sameWords: number;
  /** From the first verdict to the last, drafts likewise. */
  verdictsPerSecond: number;
  draftsPerSecond: number;
}

type Row = Omit<Counted, 'ledgerPosts' | 'lost' | 'complaints'>;

/** Compares what is public with what is stored, post by post. `complaintFrom` is the line of `rules/fears.yaml`. */
export async function count(
  sql: Sql,
  ledger: readonly { id: string }[],
  complaintFrom: number,
): Promise<Counted> {
  const stored = await sql<{ external_id: string }>('select external_id from mention');
  const known = new Set(stored.map((row) => row.external_id));
  const [row] = await sql<Row & { complaints: number }>(QUERY, [complaintFrom]);
  if (!row) throw new Error('the database counts nothing');
  return {
    ...row,
    ledgerPosts: ledger.length,
    lost: ledger.filter(({ id }) => !known.has(id)).length,
    duplicates: row.duplicates + (stored.length - known.size),
  };
}

const QUERY = `
  with pace as (select count(*) as n, extract(epoch from max(at) - min(at)) as s from verdict),
    writing as (select count(*) as n, extract(epoch from max(created_at) - min(created_at)) as s from draft)
  select
    (select count(*)::int from mention) as mentions,
    (select count(*)::int from mention where tagged) as tagged,
    (select count(*)::int from verdict) as verdicts,
    (select count(*)::int from verdict where complaint >= $1) as complaints,
    (select count(*)::int from verdict where unsure) as unsure,
    (select count(*)::int from case_file) as cases,
    (select count(*)::int from draft) as drafts,
    (select coalesce(sum(n - 1), 0)::int from (select count(*) as n from draft where state = 'waiting' group by case_id) d)
      as duplicates,
    (select count(*)::int from case_file c where not exists (select 1 from draft d where d.case_id = c.id)
      and exists (select 1 from decision x where x.case_id = c.id and x.body->>'action' in ('draft', 'person-only')))
      as undrafted,
    (select coalesce(sum(n), 0)::int from (select count(*) as n from draft where text <> '' group by text having count(*) > 1) d)
      as "sameWords",
    (select round((n / nullif(s, 0))::numeric, 1)::float from pace) as "verdictsPerSecond",
    (select round((n / nullif(s, 0))::numeric, 1)::float from writing) as "draftsPerSecond"`;
