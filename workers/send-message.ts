import { steps } from '../src/app.ts';
import type { Doorbell } from './doorbell.ts';

export const sendMessage: Doorbell = { step: 'send-message', ring: steps['send-message'] };
