import { startDatabase } from '../../../src/launch/embedded-postgres.ts';
import { createLogger } from '../../../src/logger.ts';

/** Brings up the database of the folder named as first argument, says its address, and holds it until it is ended. */
const database = await startDatabase({
  dataDir: process.argv[2] ?? '',
  log: createLogger({ name: 'holder', level: 'error' }),
});
process.send?.({ url: database.url });
process.once('SIGTERM', async () => {
  await database.stop();
  process.exit(0);
});
