import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithParent } from '../../../src/launch/end-with-parent.ts';

/** A child that plays the part it is told, and says on standard output what happens to it. */
const name = process.env.NAME ?? '';

function say(what: string): void {
  process.stdout.write(`${name} ${process.pid} ${what}\n`);
}

/** Lives until it is asked to end. */
async function serve(endsWhenAsked = true): Promise<void> {
  endWithParent(1_000);
  process.on('SIGTERM', () => {
    say('was asked to end');
    if (endsWhenAsked) process.exit(0);
  });
  say('is up');
  process.send?.({ ready: true, url: `http://127.0.0.1:${process.env.PORT}` });
  for (;;) await sleep(1_000);
}

function refuse(): never {
  process.stderr.write('rules/fears.yaml:3: limit: must be 1 or 2\n');
  process.exit(78);
}

function dieOnce(): Promise<void> | never {
  const died = join(process.env.DATA_DIR ?? '', `${name}-died`);
  if (existsSync(died)) return serve();
  writeFileSync(died, '');
  say('dies');
  process.exit(3);
}

const parts: Record<string, () => Promise<void> | never> = {
  serve,
  stubborn: () => serve(false),
  refuse,
  'die-once': dieOnce,
  'die-always': () => process.exit(3),
  finish: () => {
    say('is done');
    process.exit(0);
  },
  fail: () => {
    process.stderr.write('the migrations cannot reach the database\n');
    process.exit(1);
  },
};

await parts[process.env.PLAYS ?? '']?.();
