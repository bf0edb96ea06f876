import { connect } from '../adapters/postgres/connection.ts';
import { migrate } from '../adapters/postgres/migrate.ts';
import { prepareQueue } from '../adapters/queue/index.ts';
import { checkRules } from '../app/check-rules.ts';
import { environment } from '../config.ts';
import { runOnce } from '../run.ts';

/** Reads the rules through and brings the database up to date, before anything else uses them. */
await runOnce('migrations', environment, async (config) => {
  await checkRules(config.rulesDir);
  const url = config.databaseUrl ?? '';
  const connection = connect(url, { max: 1, onDrop: () => {} });
  await migrate(connection.db);
  await connection.close();
  if (config.redisUrl === null) await prepareQueue(url);
});
