import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { Attempt, Database, Stores } from '../../ports/stores/index.ts';
import { aboutUsStore } from './about-us-store.ts';
import { auditLog } from './audit-log.ts';
import { belowLineStore } from './below-line-store.ts';
import { budgetStore } from './budget-store.ts';
import { caseStore } from './case-store.ts';
import { complaintLineStore } from './complaint-line-store.ts';
import { type Connection, isDeadlock, type Queries } from './connection.ts';
import { draftStore } from './draft-store.ts';
import { handOffStore } from './hand-off-store.ts';
import { heardStore } from './heard-store.ts';
import { keywordSetStore } from './keyword-set-store.ts';
import { labelStore } from './label-store.ts';
import { mentionStore } from './mention-store.ts';
import { messageStore } from './message-store.ts';
import { isOutage } from './outage.ts';
import { ownPostStore } from './own-post-store.ts';
import { peopleStore } from './person-data/people-store.ts';
import { queryCountStore } from './query-count-store.ts';
import { replyStore } from './reply-store.ts';
import { setAsideStore } from './set-aside-store.ts';
import { setDraftStore } from './set-draft-store.ts';
import { sendingStore, spendStore } from './small-stores.ts';
import { sourceStore } from './source-store.ts';

const MOST_TRIES = 5;

/** All stores over one connection or one transaction, writing under one name. */
function storesOver(db: Queries, actor: Actor): Stores {
  const audit = auditLog(db, actor);
  return {
    heard: heardStore(db, audit),
    aboutUs: aboutUsStore(db, audit, actor),
    belowLine: belowLineStore(db, audit, actor),
    mentions: mentionStore(db, audit),
    people: peopleStore(db),
    cases: caseStore(db, audit, actor),
    drafts: draftStore(db, audit, actor),
    replies: replyStore(db, audit),
    ownPosts: ownPostStore(db, audit),
    messages: messageStore(db, audit),
    handOffs: handOffStore(db, audit),
    sources: sourceStore(db, audit),
    keywordSets: keywordSetStore(db, audit, actor),
    setDrafts: setDraftStore(db, audit, actor),
    labels: labelStore(db, audit, actor),
    complaintLines: complaintLineStore(db, audit, actor),
    sending: sendingStore(db, audit, actor),
    spend: spendStore(db),
    budgets: budgetStore(db, audit, actor),
    queryCounts: queryCountStore(db, audit),
    setAside: setAsideStore(db, audit),
    audit,
  };
}

export function postgresDatabase({ db, holds }: Pick<Connection, 'db' | 'holds'>): Database {
  return {
    read: storesOver(db, { kind: 'system', name: 'reader' }),
    change: (actor, work) =>
      unlessDeadlocked(() =>
        db
          .transaction()
          .execute((tx) => work({ ...storesOver(tx, actor), apart: (part) => apart(tx, part) })),
      ),
    isOutage,
    hold: (name) => holds.take(name),
  };
}

/** A savepoint around a part: its failure leaves the transaction as it was before. */
async function apart<T>(tx: Queries, part: () => Promise<T>): Promise<Attempt<T>> {
  await sql`savepoint apart`.execute(tx);
  try {
    const value = await part();
    await sql`release savepoint apart`.execute(tx);
    return { ok: true, value };
  } catch (error) {
    if (isOutage(error)) throw error;
    await sql`rollback to savepoint apart`.execute(tx);
    await sql`release savepoint apart`.execute(tx);
    return { ok: false, error };
  }
}

/** Two that wait for each other: PostgreSQL undoes one of them whole, so it is simply done again. */
async function unlessDeadlocked<T>(change: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await change();
    } catch (error) {
      if (!isDeadlock(error) || tries === MOST_TRIES) throw error;
    }
  }
}
