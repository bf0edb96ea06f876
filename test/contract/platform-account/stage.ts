import { it } from '@jest/globals';
import type { PlatformAccount } from '../../../src/ports/platform.ts';
import type { PlatformWorld } from './world.ts';

/** What a platform does not have, with the reason; those tests are skipped and say why. */
export type Lacks = Partial<Record<'locks' | 'a filter against copies', string>>;

export interface Stage {
  world: () => PlatformWorld;
  account: () => PlatformAccount;
  /** The same account in a process that has just started. */
  again: () => Promise<PlatformAccount>;
  lacks: Lacks;
}

/** Runs a test only where the platform has what it is about. */
export function where(reason: string | undefined): { run: typeof it | typeof it.skip; note: string } {
  return reason === undefined ? { run: it, note: '' } : { run: it.skip, note: ` (not here: ${reason})` };
}
