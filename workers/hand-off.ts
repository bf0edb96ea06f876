import { steps } from '../src/app.ts';
import type { Doorbell } from './doorbell.ts';

export const handOff: Doorbell = { step: 'hand-off', ring: steps['hand-off'] };
