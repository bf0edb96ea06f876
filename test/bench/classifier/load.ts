import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from '../support/statistics.ts';
import type { Loaded } from './load-once.ts';

const STARTS = 7;

/** What a start of the classifier takes, in milliseconds: the middle of several, each in a fresh process. */
export function loads(): (string | number | null)[][] {
  const memory = mkdtempSync(join(tmpdir(), 'twice-load-'));
  try {
    const first = Array.from({ length: STARTS }, () => loadedIn(null));
    loadedIn(memory);
    const later = Array.from({ length: STARTS }, () => loadedIn(memory));
    const middle = (starts: Loaded[], of: (start: Loaded) => number) => percentile(starts.map(of), 0.5);
    const row = (what: string, of: (start: Loaded) => number) => [what, middle(first, of), middle(later, of)];
    return [
      ['ms, the middle of seven fresh processes', 'rules never read before', 'rules read before'],
      row('loaded (lexicons, characters, English)', ({ loaded }) => loaded.wall),
      row('the same, of processor time', ({ loaded }) => loaded.processor),
      row('until the first English verdict, of processor time', ({ spoken }) => spoken.processor),
    ];
  } finally {
    rmSync(memory, { recursive: true, force: true });
  }
}

function loadedIn(memory: string | null): Loaded {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'load-once.ts'), ...(memory ? [memory] : [])],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the classifier did not load: ${stderr}`);
  return JSON.parse(stdout) as Loaded;
}
