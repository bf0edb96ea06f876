import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running PostgreSQL writes about itself in its data folder. */
export interface PostmasterFile {
  pid: number;
  /** null while the server has not written that far. */
  port: number | null;
}

export const POSTMASTER_FILE = 'postmaster.pid';

/** Lines of the file by PostgreSQL's `miscadmin.h`: 1 the process id, 4 the port. Null when nothing usable stands there. */
function parsePostmasterFile(text: string): PostmasterFile | null {
  const lines = text.split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  const port = Number.parseInt(lines[3] ?? '', 10);
  if (!(pid > 0)) return null;
  return { pid, port: port > 0 ? port : null };
}

export function readPostmasterFile(folder: string): PostmasterFile | null {
  try {
    return parsePostmasterFile(readFileSync(join(folder, POSTMASTER_FILE), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
