import { steps } from '../src/app.ts';
import type { Doorbell } from './doorbell.ts';

export const sendReply: Doorbell = { step: 'send-reply', ring: steps['send-reply'] };
