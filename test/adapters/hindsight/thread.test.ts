import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hindsightThread } from '../../../src/adapters/hindsight/index.ts';
import type { LookingBack } from '../../../src/domain/watch/hindsight/looking.ts';
import { withEveryList } from '../../../src/domain/watch/keyword-set.ts';
import type { Hindsight } from '../../../src/ports/hindsight.ts';

let folder: string;
let warnings: string[];
let hindsight: Hindsight;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hindsight-'));
  writeFileSync(join(folder, 'diary'), '');
  warnings = [];
});
afterEach(async () => {
  await hindsight.close();
  rmSync(folder, { recursive: true });
});

function open({ deaths = 0, silent = false } = {}): Hindsight {
  const log = { info: () => {}, warn: (_: unknown, message: string) => void warnings.push(message) };
  const data = { diary: join(folder, 'diary'), deaths, silent };
  const module = new URL('./odd-thread.ts', import.meta.url);
  hindsight = hindsightThread({ module, data, memoryMb: 64, log });
  return hindsight;
}

const diary = () => readFileSync(join(folder, 'diary'), 'utf8').trim().split('\n');

function question(seed: number): LookingBack {
  const body = withEveryList({});
  return { draft: body, live: body, since: new Date(0), complaintFrom: 0.5, known: [], skipped: [], seed };
}

describe('the thread that looks back', () => {
  it('is started by the first question and answers each with its own answer', async () => {
    const { look } = open();
    const answers = await Promise.all([look(question(1)), look(question(2)), look(question(3))]);
    expect(answers.map((answer) => answer.ok && answer.value.looked)).toEqual([1, 2, 3]);
    expect(diary()).toEqual(['start', 'look', 'look', 'look']);
  });

  it('is started by a wake, once, and answers what is asked then', async () => {
    const { wake, look } = open();
    wake();
    wake();
    expect(await look(question(4))).toMatchObject({ ok: true, value: { looked: 4 } });
    wake();
    expect(diary()).toEqual(['start', 'wake', 'look']);
  });

  it('lets go of what is erased as soon as it is told, and is not started for it', async () => {
    const { letGo, look } = open();
    letGo();
    expect(diary()).toEqual(['']);
    await look(question(4));
    letGo();
    expect(await look(question(5))).toMatchObject({ ok: true });
    expect(diary()).toEqual(['start', 'look', 'wake', 'look']);
  });

  it('that dies is started again, and asked again', async () => {
    const { look } = open({ deaths: 1 });
    expect(await look(question(7))).toMatchObject({ ok: true, value: { looked: 7 } });
    expect(diary()).toEqual(['start', 'look', 'start', 'look']);
    expect(warnings).toEqual(['looking back failed']);
  });

  it('that dies twice of a question refuses it, and is there for the next', async () => {
    const { look } = open({ deaths: 2 });
    expect(await look(question(7))).toMatchObject({
      ok: false,
      error: { code: 'not-allowed-now', message: expect.stringContaining('Ask again') },
    });
    expect(await look(question(8))).toMatchObject({ ok: true, value: { looked: 8 } });
  });

  it('tells why it could not look, and lives on', async () => {
    const { look } = open();
    expect(await look(question(13))).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('the database is away') },
    });
    expect(await look(question(1))).toMatchObject({ ok: true });
    expect(diary()).toEqual(['start', 'look', 'look']);
  });

  it('learns that nobody waits for an answer any more', async () => {
    const { look } = open({ silent: true });
    const gone = new AbortController();
    const answer = look(question(1), gone.signal);
    gone.abort();
    expect(await answer).toMatchObject({ ok: false, error: { code: 'not-allowed-now' } });
    expect(await look(question(1), gone.signal)).toMatchObject({ ok: false });
    await until(() => diary().includes('cancel'));
    expect(diary()).toEqual(['start', 'look', 'cancel']);
  });

  it('leaves no question without an answer when it is closed', async () => {
    const { look, close } = open({ silent: true });
    const answer = look(question(1));
    await close();
    expect(await answer).toMatchObject({ ok: false, error: { message: expect.stringContaining('stopped') } });
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}
