import { steps } from '../src/app.ts';
import type { Doorbell } from './doorbell.ts';

export const draftReply: Doorbell = { step: 'draft-reply', ring: steps['draft-reply'] };
