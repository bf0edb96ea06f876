import type { Actor } from '../../domain/actor.ts';
import type { AuditLog, ComplaintLineStore } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';

export function complaintLineStore(db: Queries, audit: AuditLog, actor: Actor): ComplaintLineStore {
  return {
    async versions(brandId) {
      const rows = await db
        .selectFrom('complaint_line')
        .selectAll()
        .where('brand_id', '=', brandId)
        .orderBy('version', 'desc')
        .execute();
      return rows.map(({ version, percent, saved_by, saved_at, why }) => ({
        version,
        percent,
        savedBy: saved_by,
        savedAt: saved_at,
        why,
      }));
    },
    async save(brandId, { version, percent, savedAt, why }) {
      const saved = await db
        .insertInto('complaint_line')
        .values({ brand_id: brandId, version, percent, saved_by: actor.name, saved_at: savedAt, why })
        .onConflict((conflict) => conflict.columns(['brand_id', 'version']).doNothing())
        .returning('version')
        .executeTakeFirst();
      if (!saved) return false;
      await audit.record('saved-version', 'complaint-line', brandId, { version, percent, why });
      return true;
    },
  };
}
