import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { lookingBack } from '../../src/app/hindsight.ts';
import type { Hindsight } from '../../src/ports/hindsight.ts';
import { heardLog } from '../support/house/log.ts';
import { until } from '../support/house/until.ts';

let dataDir: string;
let hindsight: Hindsight;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'looking-back-'));
});
afterEach(async () => {
  await hindsight.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it('keeps what it compiles in the data folder of the house, wherever the process was started', async () => {
  const nobody = 'postgres://127.0.0.1:1/nobody';
  const parts = { url: nobody, dataDir, rulesDir: 'rules', lists: new Map() };
  hindsight = lookingBack(parts, heardLog().log);
  hindsight.wake();
  const kept = await until('what the thread compiled', async () => existsSync(join(dataDir, 'compiled')));
  expect(kept).toBe(true);
});
