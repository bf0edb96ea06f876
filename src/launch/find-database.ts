import { DATABASE } from './postgres/ensure-database.ts';
import { findHome } from './postgres/home.ts';
import { readPassword } from './postgres/password.ts';
import { readPostmasterFile } from './postgres/postmaster-file.ts';
import { databaseUrl, probe } from './postgres/probe.ts';

/**
 * Connection string of the embedded PostgreSQL that a running Twice keeps in this data folder, for processes that
 * are started beside it (more workers). Null when none answers there, or its password may not be read.
 */
export async function findDatabase(dataDir: string): Promise<string | null> {
  const home = findHome(dataDir);
  if (home === null) return null;
  try {
    const port = readPostmasterFile(home.cluster)?.port ?? null;
    if (port === null) return null;
    const password = readPassword(home);
    return (await probe(home, port, password)) === 'ours' ? databaseUrl(port, password, DATABASE) : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') return null;
    throw error;
  }
}
