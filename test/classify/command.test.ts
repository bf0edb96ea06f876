import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { CHURN_STAGES, SEVERITIES, TOPICS } from '../../src/domain/verdict.ts';

const program = fileURLToPath(new URL('../../src/classify.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'twice-classify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const share = z.number().min(0).max(1);
/** What whoever measures the classifier from outside reads. */
const Answer = z.object({
  complaint: share,
  sentiment: z.object({ negative: share, neutral: share, positive: share }),
  severity: z.enum(SEVERITIES),
  topic: z.enum(TOPICS),
  churn: z.enum(CHURN_STAGES),
  language: z.string(),
  unsure: z.boolean(),
  reasons: z.array(z.object({ words: z.string(), start: z.int(), end: z.int(), weight: z.number() })),
});

function started() {
  return spawn(process.execPath, [program], {
    env: { ...process.env, DATA_DIR: folder },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

describe('the command that judges lines', () => {
  it('answers each line in order, unreadable ones among them, and ends well', async () => {
    const command = started();
    const texts = Array.from({ length: 50 }, (_, at) => `flight ${at} was cancelled and nobody answers`);
    const lines = texts.map((words) => JSON.stringify({ text: words }));
    lines[20] = '{"text": cut off';
    lines[30] = JSON.stringify({ text: 'two\u2028lines, both of them late' });
    command.stdin.end(lines.join('\n'));
    const [out, [code]] = await Promise.all([text(command.stdout), once(command, 'exit')]);
    const answers = out.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(answers).toHaveLength(50);
    expect(JSON.parse(answers[20] ?? '')).toEqual({ error: expect.stringContaining('not JSON'), line: 21 });
    const verdicts = answers.map((answer, at) => (at === 20 ? null : Answer.parse(JSON.parse(answer))));
    for (const verdict of verdicts) expect(verdict?.complaint ?? 1).toBeGreaterThan(0.5);
    for (const at of [0, 19, 21, 49]) {
      const words = verdicts[at]?.reasons.map(({ start, end }) => texts[at]?.slice(start, end));
      expect(words).toEqual(verdicts[at]?.reasons.map((reason) => reason.words));
      expect(words).toContain('cancelled');
    }
  }, 60_000);

  it('ends without a word when nobody reads on', async () => {
    const command = started();
    command.stdin.on('error', () => undefined);
    command.stdin.write('{"text": "first"}\n'.repeat(20_000));
    await once(command.stdout, 'data');
    command.stdout.destroy();
    const [code] = await once(command, 'exit');
    expect(code).toBe(0);
  }, 60_000);
});
