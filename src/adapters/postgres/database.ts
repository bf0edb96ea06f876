import type { Kysely } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { Database, Stores } from '../../ports/stores/index.ts';
import { auditLog } from './audit-log.ts';
import { caseStore } from './case-store.ts';
import type { Queries } from './connection.ts';
import { draftStore } from './draft-store.ts';
import { handOffStore } from './hand-off-store.ts';
import { keywordSetStore } from './keyword-set-store.ts';
import { mentionStore } from './mention-store.ts';
import { messageStore } from './message-store.ts';
import { ownPostStore } from './own-post-store.ts';
import { replyStore } from './reply-store.ts';
import { sendingStore, spendStore } from './small-stores.ts';
import { sourceStore } from './source-store.ts';
import type { Tables } from './tables.ts';

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
    sending: sendingStore(db, audit, actor),
    spend: spendStore(db),
    audit,
  };
}

export function postgresDatabase(db: Kysely<Tables>): Database {
  return {
    read: storesOver(db, { kind: 'system', name: 'reader' }),
    change: (actor, work) => db.transaction().execute((tx) => work(storesOver(tx, actor))),
  };
}
