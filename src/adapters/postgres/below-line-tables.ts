import type { Generated } from 'kysely';

export interface AboutUsLineTable {
  brand_id: string;
  /** Null after it was taken away. */
  line: number | null;
  by_whom: string;
  at: Date;
  sorted_as: Generated<string | null>;
}

export interface BelowLineTable {
  mention_id: string;
  likelihood: number;
  since: Date;
}
