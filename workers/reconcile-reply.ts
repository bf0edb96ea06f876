import { steps } from '../src/app.ts';
import type { Doorbell } from './doorbell.ts';

export const reconcileReply: Doorbell = { step: 'reconcile-reply', ring: steps['reconcile-reply'] };
