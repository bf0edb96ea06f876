import { setImmediate as breath } from 'node:timers/promises';
import { sql } from 'kysely';
import { connectReddit } from '../../../src/adapters/platforms/reddit/index.ts';
import { connectX } from '../../../src/adapters/platforms/x/index.ts';
import { steps } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import type { Platform } from '../../../src/domain/mention.ts';
import type { PlatformAccount, PlatformResult } from '../../../src/ports/platform.ts';
import type { House } from '../../support/house.ts';
import { type Dice, diceOf } from '../support/dice.ts';
import { type Fate, Tally } from '../support/tally.ts';
import { HEAVY_WAYS } from './heavy-lies.ts';
import { type Telling, WAYS } from './lies.ts';
import { LISTS, type List, type Town } from './lists.ts';
import { type LyingServer, startLyingServer } from './lying-server.ts';
import { judgeBooks, judgeReading, pagesStillOpen } from './promises.ts';

/** Longest a call may take here; short, so that a server that drips is given up soon. */
const TIMEOUT_MS = 1_500;
const SHOWN_AFTER_MS = 300;
const CROWD = 1_000;
const HEAVY_SHARE = 0.03;
const LOOK_AT_ALL_EVERY = 60;

/** What an input was, and what may be lost by it. */
export interface Told {
  list: List;
  way: string;
  spoilt: Set<string>;
}

/** Lets both platforms lie about their lists to the true connectors and steps of a house that runs on foot. */
export async function fuzzPlatforms(house: House, inputs: number, seed: number): Promise<Tally> {
  const tally = new Tally('platform answers');
  const dice = diceOf(seed);
  const server = await startLyingServer(house.sandbox.url);
  try {
    house.running.deps.accounts = await accountsOver(server, house);
    const town = await settle(house);
    const spoilt = new Set<string>();
    for (let n = 0; n < inputs; n++) {
      const list = LISTS[n % LISTS.length];
      if (list) tally.note(await lieOnce(house, server, { town, list, dice, spoilt, n }));
      await sendCrowdHome(house);
      if (n % LOOK_AT_ALL_EVERY === LOOK_AT_ALL_EVERY - 1) await lookAtAll(house, spoilt, tally);
    }
    await lookAtAll(house, spoilt, tally);
  } finally {
    await server.close();
  }
  return tally;
}

interface Turn {
  town: Town;
  list: List;
  dice: Dice;
  /** Ids that some lie has spoilt so far. */
  spoilt: Set<string>;
  n: number;
}

async function lieOnce(house: House, server: LyingServer, turn: Turn): Promise<Fate> {
  const { list, dice, spoilt, town, n } = turn;
  const ways = dice.chance() < HEAVY_SHARE ? HEAVY_WAYS : WAYS;
  const way = dice.pick(Object.keys(ways));
  const told: Told = { list, way, spoilt };
  const news = [await list.news(town, 2 * n), await list.news(town, 2 * n + 1)];
  // Our own posts show a moment late.
  if (list.table === 'own_post') house.clock.forward(SHOWN_AFTER_MS);
  const path = dice.chance() < 0.9 ? list.path : /access_token|\/2\/|\/reddit\//;
  server.lie = (truth, response) => {
    if (!path.test(truth.path)) return false;
    const telling: Telling = {
      truth,
      body: parsed(truth.body),
      dice,
      response,
      spoil: (id) => void spoilt.add(id),
    };
    ways[way]?.(telling);
    return true;
  };
  return judgeReading(house, told, news, {
    read: () => steps[list.step](house.running.deps, list.source),
    honest: () => {
      server.lie = null;
    },
  });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** Ten thousand drafts are another run's business: of a crowd only the storing is looked at here. */
async function sendCrowdHome(house: House): Promise<void> {
  await sql`update mention set state = 'settled' where state = 'collected'
    and (select count(*) from mention where state = 'collected') > ${CROWD}`.execute(
    house.running.app.connection.db,
  );
}

/** Everything that was read goes its way through the house, and every page of it can be shown. */
async function lookAtAll(house: House, spoilt: ReadonlySet<string>, tally: Tally): Promise<void> {
  for (const broken of [...(await judgeBooks(house, spoilt)), ...(await pagesStillOpen(house))])
    tally.note({ broken });
  await breath();
}

async function accountsOver(server: LyingServer, house: House): Promise<Map<Platform, PlatformAccount>> {
  const config = readConfig({
    X_API_URL: server.url,
    REDDIT_API_URL: `${server.url}/reddit`,
    SANDBOX_PORT: String(house.sandbox.port),
  });
  const timelineDelayMs = 1;
  const x = await connectX({ ...config.x, timelineDelayMs, timeoutMs: TIMEOUT_MS });
  const reddit = await connectReddit({ ...config.reddit, timelineDelayMs, timeoutMs: TIMEOUT_MS });
  return new Map([
    ['x', orThrow(x)],
    ['reddit', orThrow(reddit)],
  ]);
}

function orThrow<T>(result: PlatformResult<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

/** Two posts of customers, to be answered and commented on. */
async function settle(house: House): Promise<Town> {
  const order = async (path: string, body: Record<string, unknown>) =>
    (await house.order<{ id: string }>(path, { method: 'POST', body })).id;
  const roots = {
    x: await order('/posts', { platform: 'x', author: 'asker', text: '@NorthwindAir where is my bag?' }),
    reddit: await order('/posts', {
      platform: 'reddit',
      author: 'asker',
      title: 'Northwind Air and bags',
      text: 'u/NorthwindAir where is my bag?',
      community: 'travel',
    }),
  };
  await house.walk();
  await sql`update mention set looked_at = now()`.execute(house.running.app.connection.db);
  return { order, roots };
}
