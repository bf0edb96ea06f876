import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Account } from './account.ts';

/** Whether the account may walk down to `path`: every folder on the way, and `path` itself, must let it through. */
export function isReachable(path: string, account: Account): boolean {
  if (account === null) return true;
  const steps: string[] = [];
  for (let step = resolve(path); ; step = dirname(step)) {
    steps.push(step);
    if (step === dirname(step)) break;
  }
  return steps.every((step) => letsThrough(step, account));
}

function letsThrough(path: string, { uid, gid }: NonNullable<Account>): boolean {
  const { mode, uid: owner, gid: group } = statSync(path);
  if (owner === uid) return (mode & 0o100) !== 0;
  if (group === gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
