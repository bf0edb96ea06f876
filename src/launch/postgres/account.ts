import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { LaunchError } from '../launch-error.ts';

/** The system account PostgreSQL runs as. Null: the same one as this process. */
export type Account = { uid: number; gid: number } | null;

const NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root, so root hands it to another account: the owner of the data folder when
 * there is one from before, else the account `postgres`, which is made when the system has none.
 */
export function accountFor(folder: string): Account {
  const own = process.getuid?.();
  const owner = existsSync(folder) ? statSync(folder) : null;
  if (own !== 0) {
    if (owner && own !== undefined && owner.uid !== own) {
      throw new LaunchError(
        `${folder} belongs to another user (uid ${owner.uid}): start as that user, or set DATA_DIR to a folder of your own.`,
      );
    }
    return null;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return findAccount() ?? makeAccount();
}

function findAccount(): Account {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, NAME], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

/** `useradd` is on Debian, Fedora and their kin; the second form is BusyBox's, as on Alpine. */
function makeAccount(): Account {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', NAME]],
    ['adduser', ['-S', '-D', '-H', '-s', '/bin/false', NAME]],
  ];
  for (const [program, args] of ways) {
    try {
      execFileSync(program, args, { stdio: 'ignore' });
      const made = findAccount();
      if (made) return made;
    } catch {
      // The next way may exist on this system.
    }
  }
  throw new LaunchError(
    'PostgreSQL does not run as root and the account "postgres" could not be made: start as an ordinary user, or set DATABASE_URL.',
  );
}
