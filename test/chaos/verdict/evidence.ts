import type { LedgerMessage, LedgerPost } from '../../../fixtures/sandbox/orders/ledger.ts';
import { UNACCOUNTED } from '../house/observer.ts';
import type { Sql } from './sql.ts';

/** A reply as the product's database has it. */
export interface ReplyRow {
  id: string;
  platform: string;
  thread_id: string;
  person_id: string;
  road: string;
  state: string;
  text: string;
  in_reply_to: string;
  external_id: string | null;
  approved_by: string | null;
  asked_at: Date | null;
  failure_code: string | null;
  failure_reason: string | null;
}

/** All that a verdict is made from: what the sandbox saw, and what the product says of it. */
export interface Evidence {
  posts: LedgerPost[];
  messages: LedgerMessage[];
  calls: Record<string, Record<string, number>>;
  replies: ReplyRow[];
  /** Ids, as the platforms have them, of all posts that are mentions. */
  mentions: Set<string>;
  unaccounted: { about: string; was: string | null; became: string; times: number }[];
  /** Changes of a state that the witness saw. */
  changes: number;
}

type Ledger = Pick<Evidence, 'posts' | 'messages' | 'calls'>;

async function ledgerOf(sandboxUrl: string): Promise<Ledger> {
  const answer = await fetch(`${sandboxUrl}/ledger`);
  return (await answer.json()) as Ledger;
}

/** When the newest post that is none of ours was listed; `since` when all are older. */
export async function newestPost(sandboxUrl: string, since: Date): Promise<Date> {
  const { posts } = await ledgerOf(sandboxUrl);
  const times = posts
    .filter(({ byApi, native }) => !byApi && !native)
    .map((post) => Date.parse(post.listedAt));
  return new Date(Math.max(since.getTime(), ...times));
}

export async function gather(sandboxUrl: string, sql: Sql): Promise<Evidence> {
  const ledger = await ledgerOf(sandboxUrl);
  const replies = await sql<ReplyRow>('select * from reply');
  const mentions = await sql<{ external_id: string }>('select external_id from mention');
  const [witness] = await sql<{ count: number }>('select count(*)::int as count from witness.change');
  return {
    ...ledger,
    replies,
    mentions: new Set(mentions.map((row) => row.external_id)),
    unaccounted: await sql(UNACCOUNTED),
    changes: witness?.count ?? 0,
  };
}
