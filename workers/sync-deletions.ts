import { steps } from '../src/app.ts';
import type { Doorbell } from './doorbell.ts';

export const syncDeletions: Doorbell = { step: 'sync-deletions', ring: steps['sync-deletions'] };
