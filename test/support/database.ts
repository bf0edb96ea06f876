import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DOOR } from './database-door.ts';

export interface TestDatabase {
  /** Connection string of a fresh database of its own. */
  url: string;
  /** Removes it, and closes the connections that are still open. */
  drop(): Promise<void>;
}

/** A fresh, empty database for one suite, on the one PostgreSQL all suites of this run share. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await knock();
  return freshDatabase(server, 'template1');
}

/** A fresh database on this server, as the template is. */
export async function freshDatabase(server: string, template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await run(server, `create database ${name} template ${template}`);
  return {
    url: inServer(server, name),
    drop: () => run(server, `drop database if exists ${name} with (force)`),
  };
}

/** The address of the run's PostgreSQL, which starts with the first that asks. */
export async function knock(): Promise<string> {
  const door = process.env[DOOR];
  if (!door) throw new Error('jest.config.js must name test/support/global-setup.js as its globalSetup');
  // A connection kept for later may be closed by the other side right when it is used again.
  const answer = await fetch(door, { headers: { connection: 'close' } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

/** The address of one database of a server. */
export function inServer(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function run(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
