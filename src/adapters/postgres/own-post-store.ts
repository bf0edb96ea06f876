import type { Selectable } from 'kysely';
import type { Account, AuditLog, OwnPostStore, SeenOwnPost } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import type { Tables } from './tables.ts';
import { anyOf, statements } from './unnested.ts';

export function ownPostStore(db: Queries, audit: AuditLog): OwnPostStore {
  return {
    async add(platform, posts) {
      const rows = posts.map((post) => ({
        platform,
        external_id: post.externalId,
        in_reply_to: post.inReplyTo,
        thread_id: post.threadId,
        answered_person: post.answeredPerson,
        text: post.text,
        url: post.url,
        posted_at: post.postedAt,
      }));
      const added: Selectable<Tables['own_post']>[] = [];
      for (const batch of statements(rows)) {
        const insert = db.insertInto('own_post').values(batch);
        added.push(
          ...(await insert
            .onConflict((conflict) => conflict.doNothing())
            .returningAll()
            .execute()),
        );
      }
      if (added.length > 0) await audit.record('seen-own-posts', 'source', null, { count: added.length });
      return added.map(toSeen);
    },
    uncounted: (person, threadId, answering) => uncounted(db, person, threadId, answering),
    async markCounted(platform, externalId) {
      await db
        .updateTable('own_post')
        .set({ counted: true })
        .where('platform', '=', platform)
        .where('external_id', '=', externalId)
        .execute();
    },
  };
}

async function uncounted(
  db: Queries,
  { platform, externalId }: Account,
  threadId: string,
  answering: readonly string[],
): Promise<SeenOwnPost[]> {
  const rows = await db
    .selectFrom('own_post')
    .selectAll()
    .where('platform', '=', platform)
    .where((where) =>
      where.or([
        where('in_reply_to', '=', anyOf('text', answering)),
        where.and([where('thread_id', '=', threadId), where('answered_person', '=', externalId)]),
      ]),
    )
    .where('counted', '=', false)
    .orderBy('posted_at')
    .execute();
  return rows.map(toSeen);
}

function toSeen(row: Selectable<Tables['own_post']>): SeenOwnPost {
  return {
    platform: row.platform,
    externalId: row.external_id,
    inReplyTo: row.in_reply_to,
    threadId: row.thread_id,
    answeredPerson: row.answered_person,
    text: row.text,
    url: row.url,
    postedAt: row.posted_at,
  };
}
