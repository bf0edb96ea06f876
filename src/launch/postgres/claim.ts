import { Client } from 'pg';
import { waitUntil } from '../pause.ts';

/** Any fixed number does; it only has to be the same in every Twice. */
const LOCK = 84_022;

/** The right to be the only Twice on a database, held as long as its connection lives. */
export interface Claim {
  release(): Promise<void>;
}

/**
 * Takes an advisory lock that ends with this process, however it ends. Null when another Twice holds it; the lock
 * of one that was just killed is waited for. `lost` is called once when the server goes away, not on `release`.
 */
export async function claim(url: string, lost: () => void): Promise<Claim | null> {
  const client = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5_000 });
  let held = false;
  const end = () => {
    if (held) lost();
    held = false;
  };
  client.on('error', end);
  client.on('end', end);
  const release = async () => {
    held = false;
    await client.end().catch(() => {});
  };
  try {
    await client.connect();
    held = await waitUntil(() => tryLock(client), 2_000);
  } finally {
    if (!held) await release();
  }
  return held ? { release } : null;
}

async function tryLock(client: Client): Promise<boolean> {
  const answer = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK]);
  return answer.rows[0]?.got === true;
}
