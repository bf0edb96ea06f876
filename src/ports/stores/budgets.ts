import type { Budget } from '../../domain/budget.ts';

/** What each brand may spend in a month, version by version. */
export interface BudgetStore {
  /** null while nobody set one. */
  current(brandId: string): Promise<Budget | null>;
  /** Newest first. */
  history(brandId: string, limit: number): Promise<Budget[]>;
  /** False when somebody set a newer one meanwhile. */
  save(brandId: string, budget: Omit<Budget, 'setBy'>): Promise<boolean>;
}
