import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

it('what was learnt of whom posts are holds no word and no id of them: when they are erased nothing stays', async () => {
  const program = join(import.meta.dirname, 'learn-and-look.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [program]);
  expect(JSON.parse(stdout)).toEqual({ before: 8, after: 0 });
}, 60_000);
