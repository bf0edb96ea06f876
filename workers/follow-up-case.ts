import { steps } from '../src/app.ts';
import type { Doorbell } from './doorbell.ts';

export const followUpCase: Doorbell = { step: 'follow-up-case', ring: steps['follow-up-case'] };
