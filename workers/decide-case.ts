import { steps } from '../src/app.ts';
import type { Doorbell } from './doorbell.ts';

export const decideCase: Doorbell = { step: 'decide-case', ring: steps['decide-case'] };
