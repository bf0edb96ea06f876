import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { type Connection, connect } from '../../../src/adapters/postgres/connection.ts';
import { house } from '../../../src/adapters/postgres/migrations/0001-house.ts';
import { labels } from '../../../src/adapters/postgres/migrations/0006-labels.ts';
import { judging } from '../../../src/adapters/postgres/migrations/0011-judging.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';

let room: TestDatabase;
let connection: Connection;
const run = (statements: string) => sql.raw(statements).execute(connection.db);

beforeAll(async () => {
  room = await testDatabase();
  connection = connect(room.url, { max: 2, onDrop: () => {} });
  await run(house);
  await run(labels);
});
afterAll(async () => {
  await connection?.close();
  await room?.drop();
});

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const mention = (n: number, said: string | null) =>
  `insert into mention (id, brand_id, platform, external_id, thread_id, author_id, author_handle, author_name, text, url,
    posted_at, collected_at, summons, reply_settings, tagged, matched, said)
   values ('${id(n)}', 'northwind', 'x', '${n}', '${n}', 'u', 'u', 'U', 'words', 'https://x.example/${n}', now(), now(),
    false, 'everyone', false, '[]', ${said ? `'${said}'` : 'null'});`;

describe('a house that was at work before labels were the one way', () => {
  it('keeps every word that was said, under the name of who said it, each once', async () => {
    await run(`insert into brand values ('northwind', 'Northwind', 'UTC', '{}');`);
    await run([mention(1, 'not-a-complaint'), mention(2, 'complaint'), mention(3, null)].join('\n'));
    await run(`insert into audit (actor_kind, actor, action, about, subject_id)
      values ('person', 'Mei', 'said-not-a-complaint', 'mention', '${id(1)}');`);
    await run(`insert into label (id, mention_id, question, answer, by_whom, at) values
      ('${id(4)}', '${id(3)}', 'topic', 'price', 'Jon', now() - interval '1 hour'),
      ('${id(5)}', '${id(3)}', 'topic', 'outage', 'Ana', now());`);
    await run(judging);
    const stand = await connection.db
      .selectFrom('label')
      .select(['mention_id', 'question', 'answer', 'by_whom'])
      .where('undone_at', 'is', null)
      .orderBy('mention_id')
      .execute();
    expect(stand).toEqual([
      { mention_id: id(1), question: 'complaint', answer: 'no', by_whom: 'Mei' },
      { mention_id: id(2), question: 'complaint', answer: 'yes', by_whom: 'a colleague' },
      { mention_id: id(3), question: 'topic', answer: 'outage', by_whom: 'Ana' },
    ]);
  });
});
