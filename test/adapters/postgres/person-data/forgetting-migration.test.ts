import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { type Connection, connect } from '../../../../src/adapters/postgres/connection.ts';
import { house } from '../../../../src/adapters/postgres/migrations/0001-house.ts';
import { heard } from '../../../../src/adapters/postgres/migrations/0007-heard.ts';
import { forgetting } from '../../../../src/adapters/postgres/migrations/0015-forgetting.ts';
import { type TestDatabase, testDatabase } from '../../../support/database.ts';
import { tracesOf } from './traces.ts';

let room: TestDatabase;
let connection: Connection;
const run = (statements: string) => sql.raw(statements).execute(connection.db);

beforeAll(async () => {
  room = await testDatabase();
  connection = connect(room.url, { max: 2, onDrop: () => {} });
  for (const migration of [house, heard]) await run(migration);
  await run(`
    insert into brand values ('northwind', 'Northwind', 'UTC', '{}');
    insert into stopped_person values ('x', 'u-quill', 'stop it', now());
    insert into audit (actor_kind, actor, action, about, subject_id, data) values
      ('system', 'decide-case', 'person-said-stop', 'case', null, '{"platform": "x", "personId": "u-quill"}'),
      ('person', 'Mei', 'draft-rejected', 'draft', 'd-1', '{"reason": "quill called us"}'),
      ('person', 'Mei', 'reply-cancelled', 'reply', 'r-1', '{"code": "stopped-by-person", "reason": "quill called us"}'),
      ('system', 'send-reply', 'reply-ready', 'reply', 'r-1', '{"why": "quill blocks us", "notBefore": null}'),
      ('system', 'send-message', 'message-failed', 'message', 'm-1', '{"failure": "quill takes none"}'),
      ('system', 'sweep', 'set-aside', 'source', 'item/x/quill-post', '{"step": "collect-mentions", "reason": "quill", "times": 1}'),
      ('person', 'Mei', 'said-about-us', 'post', 'x/quill-post', '{"judgement": "j-1", "about": true}'),
      ('person', 'Mei', 'read-for-a-question', 'post', 'x/quill-post', null),
      ('person', 'Jon', 'saved-version', 'keyword-set', 'brand', '{"version": 2, "why": "fewer job ads"}');
    insert into heard_post (brand_id, platform, external_id, source_id, author_id, author_handle, author_name, text, url,
      tagged, posted_at, heard_at, looked_at)
    values ('northwind', 'reddit', 't1_def', 's', 'other', 'other', 'other', 'me too',
      'https://www.reddit.com/r/travel/comments/abc/quill_lost_a_cello/def/', false, now(), now(), now());`);
  await run(forgetting);
});
afterAll(async () => {
  await connection?.close();
  await room?.drop();
});

it('takes all words, accounts and posts out of the audit log, once; who did what stays', async () => {
  const { rows } = await sql<{ action: string; actor: string; subject_id: string | null; data: unknown }>`
    select action, actor, subject_id, data from audit order by id`.execute(connection.db);
  expect(rows.map(({ action, subject_id, data }) => [action, subject_id, data])).toEqual([
    ['person-said-stop', null, { platform: 'x' }],
    ['draft-rejected', 'd-1', null],
    ['reply-cancelled', 'r-1', { code: 'stopped-by-person' }],
    ['reply-ready', 'r-1', { notBefore: null }],
    ['message-failed', 'm-1', null],
    ['set-aside', null, { step: 'collect-mentions', times: 1 }],
    ['said-about-us', 'j-1', { judgement: 'j-1', about: true }],
    ['read-for-a-question', null, null],
    ['saved-version', 'brand', { version: 2, why: 'fewer job ads' }],
  ]);
  expect(rows.every(({ actor }) => actor !== '')).toBe(true);
  expect(await tracesOf(connection.db, ['quill'])).toEqual([]);
});

it('lets the audit log only grow afterwards', async () => {
  await expect(run(`update audit set data = null`)).rejects.toThrow(/only grows/);
});

it('still knows who said stop, by a hash that needs the secret', async () => {
  const { rows } = await sql<{ words: string }>`
    select words from stopped_person where person_key = keyed('person', 'x', 'u-quill')`.execute(
    connection.db,
  );
  expect(rows).toEqual([{ words: 'stop it' }]);
  const key = () =>
    sql<{ key: string }>`select keyed('person', 'x', 'u-quill') as key`.execute(connection.db);
  const [before] = (await key()).rows;
  await run(`update key_secret set secret = 'another'`);
  const [after] = (await key()).rows;
  expect(before?.key).toMatch(/^[0-9a-f]{64}$/);
  expect(after?.key).not.toBe(before?.key);
});
