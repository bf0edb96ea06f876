import { steps } from '../src/app.ts';
import type { Doorbell } from './doorbell.ts';

export const collectMentions: Doorbell = { step: 'collect-mentions', ring: steps['collect-mentions'] };
