import { steps } from '../src/app.ts';
import type { Doorbell } from './doorbell.ts';

export const classifyMention: Doorbell = { step: 'classify-mention', ring: steps['classify-mention'] };
