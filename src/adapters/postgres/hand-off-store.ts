import type { AuditLog, HandOffStore } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';

export function handOffStore(db: Queries, audit: AuditLog): HandOffStore {
  return {
    async get(caseId) {
      const row = await db
        .selectFrom('hand_off')
        .selectAll()
        .where('case_id', '=', caseId)
        .executeTakeFirst();
      return row ? { caseId: row.case_id, state: row.state, says: row.says, settled: row.settled } : null;
    },
    async save(handOff, now) {
      const told = { state: handOff.state, says: handOff.says, settled: handOff.settled, changed_at: now };
      await db
        .insertInto('hand_off')
        .values({ case_id: handOff.caseId, ...told })
        .onConflict((conflict) => conflict.column('case_id').doUpdateSet(told))
        .execute();
      await audit.record(`hand-off-${handOff.state}`, 'case', handOff.caseId, { settled: handOff.settled });
    },
    async unsettled(limit) {
      const rows = await db
        .selectFrom('hand_off')
        .select('case_id')
        .where('settled', '=', false)
        .orderBy('changed_at')
        .limit(limit)
        .execute();
      return rows.map((row) => row.case_id);
    },
    async caseOfPerson(platform, personId) {
      const row = await db
        .selectFrom('case_file')
        .leftJoin('hand_off', 'hand_off.case_id', 'case_file.id')
        .select('case_file.id')
        .where('case_file.platform', '=', platform)
        .where('case_file.person_id', '=', personId)
        .orderBy((order) => order('hand_off.case_id', 'is', null))
        .orderBy('case_file.last_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.id ?? null;
    },
  };
}
