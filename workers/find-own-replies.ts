import { steps } from '../src/app.ts';
import type { Doorbell } from './doorbell.ts';

export const findOwnReplies: Doorbell = { step: 'find-own-replies', ring: steps['find-own-replies'] };
