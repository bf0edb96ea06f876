import { chmodSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Later } from './run-bench.ts';

/** A temporary folder that is gone afterwards. Root's PostgreSQL runs as another account, which may enter it. */
export function workFolder(later: Later): string {
  const folder = mkdtempSync(join(tmpdir(), 'twice-bench-'));
  chmodSync(folder, 0o755);
  later(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Bytes a folder takes on the disk; links are counted, not followed. */
export function bytesOnDisk(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, name) => sum + lstatSync(join(folder, name)).blocks * 512,
    0,
  );
}
