import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs some suites need and a bare machine may lack, by the names they go under. */
export const NAMES = {
  redis: ['redis-server'],
  browser: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
};

export type Program = keyof typeof NAMES;

/** Absolute path of the program, or null when this machine has none. */
export function findProgram(program: Program): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = NAMES[program].flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
