import { steps } from '../src/app.ts';
import type { Doorbell } from './doorbell.ts';

export const collectMessages: Doorbell = { step: 'collect-messages', ring: steps['collect-messages'] };
