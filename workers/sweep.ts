import { steps } from '../src/app.ts';
import type { Doorbell } from './doorbell.ts';

export const sweep: Doorbell = { step: 'sweep', ring: steps.sweep };
