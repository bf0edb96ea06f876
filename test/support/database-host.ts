import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase } from '../../src/launch/embedded-postgres.ts';
import { endWithParent } from '../../src/launch/end-with-parent.ts';
import { createLogger } from '../../src/logger.ts';
import { FOLDER } from './database-door.ts';

/**
 * A process of its own that keeps one PostgreSQL for one run of the tests, sends its address to its parent and ends
 * it, and itself, when asked or when the parent is gone. Nothing it writes has to survive a power cut.
 */
const dataDir = mkdtempSync(join(tmpdir(), 'twice-tests-'));
// Root's server runs as another account, which must be able to enter.
chmodSync(dataDir, 0o755);
process.once('SIGTERM', async () => {
  await (await starting.catch(() => null))?.stop('now');
  rmSync(dataDir, { recursive: true, force: true });
  // A run that was killed cannot take its folder away itself.
  const folder = process.env[FOLDER];
  if (folder) rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
endWithParent(15_000);

const starting = startDatabase({
  dataDir,
  log: createLogger({ name: 'tests', level: 'error' }),
  settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
});
const { url } = await starting;
// A parent that is gone by now has no ear left, and the end is already under way.
if (process.connected) process.send?.({ url });
