import type { Kysely } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { Database, Stores } from '../../ports/stores/index.ts';
import { auditLog } from './audit-log.ts';
import { caseStore } from './case-store.ts';
import { isDeadlock, type Queries } from './connection.ts';
import { draftStore } from './draft-store.ts';
import { handOffStore } from './hand-off-store.ts';
import { keywordSetStore } from './keyword-set-store.ts';
import { labelStore } from './label-store.ts';
import { mentionStore } from './mention-store.ts';
import { messageStore } from './message-store.ts';
import { ownPostStore } from './own-post-store.ts';
import { replyStore } from './reply-store.ts';
import { sendingStore, spendStore } from './small-stores.ts';
import { sourceStore } from './source-store.ts';
import type { Tables } from './tables.ts';

const MOST_TRIES = 5;

/** All stores over one connection or one transaction, writing under one name. */
function storesOver(db: Queries, actor: Actor): Stores {
  const audit = auditLog(db, actor);
  return {
    mentions: mentionStore(db, audit),
    cases: caseStore(db, audit, actor),
    drafts: draftStore(db, audit, actor),
    replies: replyStore(db, audit),
    ownPosts: ownPostStore(db, audit),
    messages: messageStore(db, audit),
    handOffs: handOffStore(db, audit),
    sources: sourceStore(db, audit),
    keywordSets: keywordSetStore(db, audit, actor),
    labels: labelStore(db, audit, actor),
    sending: sendingStore(db, audit, actor),
    spend: spendStore(db),
    audit,
  };
}

export function postgresDatabase(db: Kysely<Tables>): Database {
  return {
    read: storesOver(db, { kind: 'system', name: 'reader' }),
    change: (actor, work) =>
      unlessDeadlocked(() => db.transaction().execute((tx) => work(storesOver(tx, actor)))),
  };
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
