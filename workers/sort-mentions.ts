import { steps } from '../src/app.ts';
import type { Doorbell } from './doorbell.ts';

export const sortMentions: Doorbell = { step: 'sort-mentions', ring: steps['sort-mentions'] };
