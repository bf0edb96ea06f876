import { createHash, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { matchingEngine } from './adapters/matching/index.ts';
import { pingDatabase } from './adapters/postgres/brands.ts';
import { type Connection, connect } from './adapters/postgres/connection.ts';
import { postgresDatabase } from './adapters/postgres/database.ts';
import {
  type Backend,
  createNudges,
  postgresBackend,
  redisBackend,
  startWorker,
} from './adapters/queue/index.ts';
import { RulesError } from './adapters/rules/read-yaml.ts';
import { loadPrices, loadRulebook } from './adapters/rules/rulebook-files.ts';
import { loadSharedLists } from './adapters/rules/shared-list-files.ts';
import { loadWatchFiles, type WatchRules } from './adapters/rules/watch-files.ts';
import { watchText } from './adapters/rules/watch-text.ts';
import { suggestingApart } from './adapters/suggesting/index.ts';
import { connectAccounts } from './app/accounts.ts';
import { lookingBack } from './app/hindsight.ts';
import { judgementFrom } from './app/judgement.ts';
import { whenDatabaseAnswers } from './app/patience.ts';
import { startHouse } from './app/start-house.ts';
import { wordsFrom } from './app/words.ts';
import type { Config } from './config.ts';
import type { Logger } from './logger.ts';
import type { Nudges, NudgeWorker, StepRunner } from './ports/queue.ts';
import type { Clock, Deps } from './ports/step.ts';

export { steps } from './steps/index.ts';

export interface App {
  deps: Deps;
  nudges: Nudges;
  queueBackend: Backend['kind'];
  connection: Connection;
  /** Milliseconds of a round trip, or null when the database does not answer. */
  pingDatabase(): Promise<number | null>;
  startWorker(run: StepRunner): NudgeWorker;
  close(): Promise<void>;
}

/** Puts all parts together; the only place that knows them all. Throws `RulesError` or `ConfigError` for what the operator must mend. */
export async function openApp(config: Config, log: Logger): Promise<App> {
  const rules = loadBrand(config.rulesDir);
  const lists = loadSharedLists(join(config.rulesDir, 'lists'));
  const clock: Clock = { now: () => new Date() };
  const policy = { rulebook: loadRulebook(config.rulesDir), prices: loadPrices(config.rulesDir) };
  const url = config.databaseUrl ?? '';
  const connection = connect(url, {
    max: 8,
    onDrop: (error) => log.warn({ reason: error.message }, 'database connection dropped'),
  });
  const accounts = await connectAccounts(config, log);
  const deps: Deps = {
    ...policy,
    ...wordsFrom(config.rulesDir, clock),
    ...settings(config),
    classifier: judgementFrom(config),
    accounts,
    db: postgresDatabase(connection),
    brand: rules.brand,
    lists,
    matcher: matchingEngine(lists),
    suggest: suggestingApart(),
    watchFile: watchText,
    hindsight: lookingBack({ url, dataDir: config.dataDir, rulesDir: config.rulesDir, lists }, log),
    clock,
    newId: randomUUID,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    worker: `${hostname()}/${process.pid}`,
    log,
  };
  await whenDatabaseAnswers(deps.db, log, () => startHouse(deps, connection, rules));
  return assemble(config, deps, connection, log);
}

function assemble(config: Config, deps: Deps, connection: Connection, log: Logger): App {
  const backend =
    config.redisUrl === null ? postgresBackend(config.databaseUrl ?? '') : redisBackend(config.redisUrl);
  const nudges = createNudges(backend, log);
  return {
    deps,
    nudges,
    queueBackend: backend.kind,
    connection,
    pingDatabase: () => pingDatabase(connection.db, () => performance.now()),
    startWorker: (run) => startWorker(backend, nudges, run, config.workerConcurrency, log),
    async close() {
      await deps.hindsight.close();
      await nudges.close();
      await backend.close();
      await connection.close();
    },
  };
}

function settings(config: Config): Pick<Deps, 'budgetUsd' | 'access' | 'maySend' | 'pollSeconds'> {
  return {
    budgetUsd: config.monthlyBudgetUsd,
    access: config.x.access,
    maySend: (platform) => config[platform].target !== 'real' || config.sendToRealPlatforms,
    pollSeconds: (platform) => config[platform].pollSeconds,
  };
}

function loadBrand(rulesDir: string): WatchRules {
  const folder = join(rulesDir, 'watch');
  const [first, ...more] = loadWatchFiles(folder);
  if (!first)
    throw new RulesError(`${folder}: holds no keyword sets; put a file such as northwind.yaml there`);
  if (more.length > 0)
    throw new RulesError(`${folder}: one brand a house for now; keep one file and move the others away`);
  return first;
}
