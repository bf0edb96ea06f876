import { createHash } from 'node:crypto';
import type { AuditLog, QueryCountStore } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';

export function queryCountStore(db: Queries, audit: AuditLog): QueryCountStore {
  return {
    async get(platform, query) {
      const row = await db
        .selectFrom('query_count')
        .select(['days', 'asked_at'])
        .where('platform', '=', platform)
        .where('query_hash', '=', hashOf(query))
        .executeTakeFirst();
      return row ? { days: row.days, askedAt: row.asked_at } : null;
    },
    async save(platform, query, days, now) {
      const counted = { days: JSON.stringify(days), asked_at: now };
      await db
        .insertInto('query_count')
        .values({ platform, query_hash: hashOf(query), query, ...counted })
        .onConflict((conflict) => conflict.columns(['platform', 'query_hash']).doUpdateSet(counted))
        .execute();
      await audit.record('counted', 'source', null, { platform, query });
    },
  };
}

/** A query may be longer than an index takes. */
function hashOf(query: string): string {
  return createHash('sha256').update(query).digest('hex');
}
