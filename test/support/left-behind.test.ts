import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { ownedPrefix, removeLeftBehind } from './left-behind.ts';

const parent = mkdtempSync(join(tmpdir(), 'left-behind-'));
afterEach(() => rmSync(parent, { recursive: true, force: true }));

it('takes away what nobody owns any more, with all that is in it, and nothing else', () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  const stays = [`${ownedPrefix('run')}a`, `${ownedPrefix('walk', gone)}b`, 'run-of-nobody'].sort();
  const goes = `${ownedPrefix('run', gone)}c`;
  for (const name of [...stays, goes]) mkdirSync(join(parent, name));
  writeFileSync(join(parent, goes, 'rest'), 'left');
  removeLeftBehind(parent, 'run');
  expect(readdirSync(parent).sort()).toEqual(stays);
});
