import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describeWithRedis } from '../support/redis.ts';

const PATIENCE_MS = 600_000;
/** Long enough for the server and PostgreSQL to be killed once, and each worker four times. */
const MINUTES = '0.4';

interface Told {
  code: number | null;
  /** The last line, as the command prints it. */
  figures: { broken?: string[]; failed?: string };
}

/** The failure run as a person starts it, only shorter. */
function failureRun(queue: string): Promise<Told> {
  const order = ['--minutes', MINUTES, '--seed', '3', '--customers', '48', '--queue', queue];
  const child = spawn(process.execPath, [join(import.meta.dirname, 'chaos.ts'), ...order], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) =>
      done({ code, figures: JSON.parse(said.trimEnd().split('\n').at(-1) ?? '{}') }),
    );
  });
}

async function expectHeld(queue: string): Promise<void> {
  const { code, figures } = await failureRun(queue);
  expect(figures).toMatchObject({ bench: 'chaos', broken: [] });
  expect(code).toBe(0);
}

describe('the failure run in its short form, on PostgreSQL', () => {
  it('keeps every promise', () => expectHeld('postgres'), PATIENCE_MS);
});

describeWithRedis('the failure run in its short form, on Redis', () => {
  it('keeps every promise', () => expectHeld('redis'), PATIENCE_MS);
});
