import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { LaunchError } from '../launch-error.ts';
import { giveTo, type Home } from './home.ts';

/** The database's password, drawn once and kept in a file only its owner may read. */
export function passwordOf(home: Home): string {
  try {
    writeFileSync(home.passwordFile, `${randomBytes(24).toString('base64url')}\n`, {
      mode: 0o600,
      flag: 'wx',
    });
    giveTo(home.account, home.passwordFile);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readPassword(home);
}

export function readPassword(home: Home): string {
  const password = readFileSync(home.passwordFile, 'utf8').trim();
  if (password !== '') return password;
  throw new LaunchError(
    `${home.passwordFile} is empty: put the database's password back, or remove ${home.root} to start anew.`,
  );
}
