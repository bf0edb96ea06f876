import { describe, it } from '@jest/globals';
import { findProgram, NAMES, type Program } from './find-program.ts';

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
