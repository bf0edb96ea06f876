import type { Selectable } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { Budget } from '../../domain/budget.ts';
import type { AuditLog, BudgetStore } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import type { BudgetVersionTable } from './money-tables.ts';

export function budgetStore(db: Queries, audit: AuditLog, actor: Actor): BudgetStore {
  const newest = (brandId: string, limit: number) =>
    db
      .selectFrom('budget_version')
      .selectAll()
      .where('brand_id', '=', brandId)
      .orderBy('version', 'desc')
      .limit(limit)
      .execute();
  return {
    async current(brandId) {
      const [row] = await newest(brandId, 1);
      return row ? toBudget(row) : null;
    },
    async history(brandId, limit) {
      return (await newest(brandId, limit)).map(toBudget);
    },
    async save(brandId, { version, usd, setAt, why }) {
      const row = { brand_id: brandId, version, usd, set_by: actor.name, set_at: setAt, why };
      // The version is the key: of two that save the same one, the second learns that it came second.
      const saved = await db
        .insertInto('budget_version')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .returning('version')
        .executeTakeFirst();
      if (!saved) return false;
      await audit.record('budget-set', 'budget', brandId, { version, usd, why });
      return true;
    },
  };
}

function toBudget(row: Selectable<BudgetVersionTable>): Budget {
  const { version, usd, set_by: setBy, set_at: setAt, why } = row;
  return { version, usd: usd === null ? null : Number(usd), setBy, setAt, why };
}
