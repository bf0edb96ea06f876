import { steps } from '../src/app.ts';
import type { Doorbell } from './doorbell.ts';

export const openCase: Doorbell = { step: 'open-case', ring: steps['open-case'] };
