import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from '../launch-error.ts';
import { type Account, accountFor } from './account.ts';
import { isReachable } from './reachable.ts';

/** Where the embedded PostgreSQL keeps what, and as whom it runs. All paths are absolute and real. */
export interface Home {
  /** Folder of everything below; the server's account may enter it. */
  root: string;
  /** The server's own data folder. */
  cluster: string;
  passwordFile: string;
  logFile: string;
  account: Account;
}

/** Home of the clusters whose data folder is closed to the server's account, as /root is. Only root ever needs it. */
const OPEN_PLACE = '/var/lib/twice';

/** In the data folder: names the home that lies elsewhere. Removing the data folder thus begins anew, as one expects. */
const SIGNPOST = 'postgres-is-in';

/** Makes the data folder and finds the home in it, or throws `LaunchError`. */
export function prepareHome(dataDir: string): Home {
  const folder = usable(dataDir);
  const account = accountFor(join(folder, 'postgres'));
  if (isReachable(folder, account)) return homeIn(folder, account);
  const open = usable(signposted(folder) ?? makeOpenPlace(folder));
  const openAccount = accountFor(join(open, 'postgres'));
  if (isReachable(open, openAccount)) return homeIn(open, openAccount);
  throw new LaunchError(
    `PostgreSQL does not run as root, and its own account cannot enter ${folder}: set DATA_DIR to a folder every user may enter.`,
  );
}

/** The home of a cluster that already exists, without making anything; null when there is none. */
export function findHome(dataDir: string): Home | null {
  if (!existsSync(dataDir)) return null;
  const folder = realpathSync(dataDir);
  const root = [folder, signposted(folder)].find((place) => place && existsSync(join(place, 'postgres')));
  return root ? homeIn(root, null) : null;
}

/** Hands a file or folder to the server's account. */
export function giveTo(account: Account, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

function signposted(folder: string): string | null {
  const signpost = join(folder, SIGNPOST);
  return existsSync(signpost) ? readFileSync(signpost, 'utf8').trim() : null;
}

function makeOpenPlace(folder: string): string {
  const place = join(OPEN_PLACE, randomUUID());
  writeFileSync(join(folder, SIGNPOST), `${place}\n`);
  return place;
}

function homeIn(root: string, account: Account): Home {
  return {
    root,
    cluster: join(root, 'postgres'),
    passwordFile: join(root, 'postgres-password'),
    logFile: join(root, 'postgres.log'),
    account,
  };
}

function usable(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new LaunchError(
      `The data folder ${folder} cannot be used (${code}): set DATA_DIR to a folder you may write to.`,
    );
  }
}
