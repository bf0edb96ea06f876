import { afterEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { HealthView } from '../../src/server/contract/index.ts';
import { until } from '../support/house/until.ts';
import { type House, openHouse } from '../support/house.ts';

let house: House;
afterEach(() => house.close());

async function refuseConnections(): Promise<void> {
  const url = new URL(house.database.url);
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`alter database ${name} allow_connections false`);
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  } finally {
    await client.end();
  }
}

describe('the health of the house', () => {
  it('names the database, the queue and each source with its last success and lag', async () => {
    house = await openHouse();
    const health = await house.api<HealthView>('/health');
    expect(health).toMatchObject({
      status: 'ok',
      database: { ok: true },
      queue: { ok: true, backend: 'postgres', failed: 0 },
      sendingStopped: null,
    });
    expect(health.sources.length).toBeGreaterThan(5);
    for (const source of health.sources) {
      expect(source).toMatchObject({
        state: 'ok',
        error: null,
        lastSuccessAt: expect.any(String),
        lagSeconds: expect.any(Number),
      });
    }
  });

  it('is down, with 503, when the database is gone', async () => {
    house = await openHouse({ platforms: ['x'], onFoot: true });
    await refuseConnections();
    const { status, body } = await until('the database to be missed', async () => {
      const answer = await house.tryApi<HealthView>('/health');
      return answer.status === 503 && answer;
    });
    expect({ status, body }).toMatchObject({
      status: 503,
      body: { status: 'down', database: { ok: false, latencyMs: null } },
    });
    expect(await house.tryApi('/drafts')).toMatchObject({
      status: 503,
      body: { error: { code: 'away', message: expect.stringContaining('Try again in some seconds') } },
    });
  });
});
