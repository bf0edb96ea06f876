import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { ConfigError } from './config-error.ts';
import type { Env } from './variables.ts';

/** The process's environment with the variables of `.env` beneath it: what is truly set wins over the file. */
export function environment(own: Env = process.env, file = '.env'): Env {
  try {
    return { ...parseEnv(readFileSync(file, 'utf8')), ...own };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { ...own };
    throw new ConfigError([
      `${file} cannot be read (${code ?? 'unknown'}): make it a readable file or remove it.`,
    ]);
  }
}
