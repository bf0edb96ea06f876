import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from '../launch-error.ts';
import { giveTo, type Home } from './home.ts';
import type { Programs } from './programs.ts';

export const SUPERUSER = 'twice';

/**
 * Makes the cluster when there is none. It is made beside its place and then moved there, so that a start that is
 * killed half-way leaves nothing that looks like a database, and two starts at once make one.
 */
export async function initialiseOnce(home: Home, programs: Programs): Promise<void> {
  if (existsSync(home.cluster)) return;
  const fresh = mkdtempSync(join(home.root, 'postgres-new-'));
  giveTo(home.account, fresh);
  try {
    await initdb(home, programs, fresh);
    renameSync(fresh, home.cluster);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(home.cluster)) throw error;
  }
}

/** The built-in locale sorts and folds the same way on every system, whatever its own library is updated to. */
function initdb(home: Home, { initdb: program }: Programs, folder: string): Promise<void> {
  const args = [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${home.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--lc-messages=C',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...home.account,
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('error', (error) => reject(failed(error.message)));
    child.on('close', (code) => (code === 0 ? resolve() : reject(failed(said))));
  });
}

function failed(said: string): LaunchError {
  const line = said.split('\n').find((text) => /error|fatal|could not/i.test(text)) ?? said;
  return new LaunchError(`The database could not be made (${line.trim() || 'no reason given'}).`);
}
