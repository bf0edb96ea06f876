import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../src/launch/free-port.ts';
import { waitUntil } from '../../../src/launch/pause.ts';
import { isRunning } from '../../../src/launch/processes.ts';

export interface StartedTwice {
  pid: number;
  /** All it has written so far, both streams apart. */
  written: { out: string; err: string };
  /** Waits for a text on either stream; throws with all that was written when it does not come. */
  says(pattern: RegExp): Promise<RegExpMatchArray>;
  signal(name: NodeJS.Signals): void;
  exit: Promise<number | null>;
  /** Process ids that belong to this start and still run. */
  leftovers(): number[];
}

/** Runs `stand-ins/main.ts` as a person would run `npm start`, with the children described. */
export async function startTwice(stages: unknown, env: Record<string, string> = {}): Promise<StartedTwice> {
  const mark = randomUUID();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      STAND_INS: JSON.stringify(stages),
      MARK: mark,
      PORT: String(await freePort()),
      SANDBOX_PORT: String(await freePort()),
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      ...env,
    },
  });
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.err += text;
  });
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  return {
    pid: child.pid ?? 0,
    written,
    async says(pattern) {
      const found = () => `${written.out}\n${written.err}`.match(pattern);
      await waitUntil(() => found() !== null, 30_000);
      const match = found();
      if (match) return match;
      throw new Error(`${pattern} was not said, but:\n${written.out}\n${written.err}`);
    },
    signal: (name) => child.kill(name),
    exit,
    leftovers: () => markedWith(mark),
  };
}

/** Every process hands its environment to those it starts, so all of one start carry its mark. */
function markedWith(mark: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && isRunning(pid) && environmentOf(pid).includes(mark));
}

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return '';
  }
}
