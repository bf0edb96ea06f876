import pg from 'pg';
import type { Hold } from '../../ports/stores/index.ts';

/** Keeps these names apart from other advisory locks on the same database. */
const SPACE = 84_023;

export interface Holds {
  take(name: string): Promise<Hold | null>;
  close(): Promise<void>;
}

/**
 * Holds by name: advisory locks on one connection of this process, which PostgreSQL gives back the moment the process or
 * the connection ends. The same process is kept from a name by its own list, which outlives a lost connection.
 */
export function openHolds(url: string): Holds {
  const held = new Set<string>();
  const inTurn = oneByOne();
  let client: Promise<pg.Client> | null = null;

  const connected = (): Promise<pg.Client> => {
    if (client) return client;
    const opening = open(url, () => {
      if (client === opening) client = null;
    });
    client = opening;
    return opening;
  };

  return {
    async take(name) {
      if (held.has(name)) return null;
      held.add(name);
      const got = await inTurn(() => lock(connected(), name)).catch((error) => {
        held.delete(name);
        throw error;
      });
      if (!got) held.delete(name);
      return got ? { release: () => unlock(name) } : null;
    },
    async close() {
      const known = client;
      client = null;
      await known?.then((open) => open.end()).catch(() => {});
    },
  };

  async function unlock(name: string): Promise<void> {
    held.delete(name);
    // A connection that is gone has given the lock back already.
    await inTurn(async () => {
      await (await client)?.query('select pg_advisory_unlock($1, hashtext($2))', [SPACE, name]);
    }).catch(() => {});
  }
}

/** A connection answers one question at a time. */
function oneByOne(): <T>(ask: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (ask) => {
    const answer = last.then(ask);
    last = answer.catch(() => {});
    return answer;
  };
}

async function open(url: string, lost: () => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'twice holds',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', lost);
  client.on('end', lost);
  try {
    await client.connect();
    return client;
  } catch (error) {
    lost();
    throw error;
  }
}

async function lock(client: Promise<pg.Client>, name: string): Promise<boolean> {
  const { rows } = await (await client).query<{ got: boolean }>(
    'select pg_try_advisory_lock($1, hashtext($2)) as got',
    [SPACE, name],
  );
  return rows[0]?.got === true;
}
