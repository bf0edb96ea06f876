import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { rememberYaml } from '../adapters/rules/remembered-yaml.ts';

/**
 * Lets Node keep what it compiles, and us what the rules files say, in the data folder, so that a process that was killed
 * is back in half the time. Called before anything large is imported; `runUntilStopped` writes it down when the process is
 * up. It only ever saves time: Node checks each entry against its source, and does without where the folder cannot be
 * written.
 */
export function rememberCompiled(dataDir = process.env.DATA_DIR?.trim() || '.data'): void {
  const folder = join(dataDir, 'compiled');
  enableCompileCache(folder);
  rememberYaml(join(folder, 'rules'));
}
