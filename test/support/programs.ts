import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, it } from '@jest/globals';

/** Programs some suites need and a bare machine may lack, by the names they go under. */
const NAMES = {
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

/**
 * A suite that needs a program. Without it the suite is skipped, and says so by name; where the environment variable
 * TWICE_REQUIRE lists the program (`redis,browser`), it fails instead.
 */
export function describeWith(program: Program, name: string, suite: (path: string) => void): void {
  const path = findProgram(program);
  if (path !== null) {
    describe(name, () => suite(path));
  } else if ((process.env.TWICE_REQUIRE ?? '').split(',').includes(program)) {
    it(`${name}: ${program} is required`, () => {
      throw new Error(`TWICE_REQUIRE names ${program}, and ${NAMES[program].join(', ')} is not on the PATH`);
    });
  } else {
    process.stderr.write(`SKIPPED for want of ${program}: ${name}\n`);
    describe.skip(`${name} (skipped: this machine has no ${program})`, () => suite(''));
  }
}

/** The suite gets the path of a Chromium for `playwright-core`'s `executablePath`. */
export function describeWithBrowser(name: string, suite: (executablePath: string) => void): void {
  describeWith('browser', name, suite);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
