import { readdirSync, readlinkSync } from 'node:fs';
import { HAS_PROC, programOf } from '../processes.ts';

/**
 * The PostgreSQL processes at work in a data folder, whatever its pid file claims: a server and its children
 * make that folder their working folder. Where the system does not show working folders, the process of the
 * pid file is believed when it is called postgres.
 */
export function serversIn(folder: string, pidInFile: number): number[] {
  if (!HAS_PROC) return isPostgres(pidInFile) ? [pidInFile] : [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && isPostgres(pid) && workingFolder(pid) === folder);
}

function isPostgres(pid: number): boolean {
  return programOf(pid) === 'postgres';
}

function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
