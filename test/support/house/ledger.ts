import type { LedgerMessage, LedgerPost } from '../../../fixtures/sandbox/orders/ledger.ts';

/** What the sandbox knows to be true: every public post and every private message. */
export interface Ledger {
  posts: LedgerPost[];
  messages: LedgerMessage[];
  calls: Record<string, Record<string, number>>;
}
