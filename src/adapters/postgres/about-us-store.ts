import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { AboutUsStore, AuditLog, NewAboutUs } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import { treated } from './treated-posts.ts';

export function aboutUsStore(db: Queries, audit: AuditLog, actor: Actor): AboutUsStore {
  return {
    async add(judged, now) {
      const { id, about } = judged;
      // Of two who say so at once the second waits for the first, and then takes its place.
      do await undoStanding(db, actor, judged, now);
      while (!(await insert(db, actor, judged, now)));
      await markJudged(db, id, true);
      await audit.record('said-about-us', 'post', id, { about });
    },
    async undo(id, now) {
      const undone = await db
        .updateTable('about_us')
        .set({ undone_at: now, undone_by: actor.name })
        .where('id', '=', id)
        .where('undone_at', 'is', null)
        .returning(['platform', 'external_id', 'about'])
        .executeTakeFirst();
      if (!undone) return null;
      await markJudged(db, id, false);
      await audit.record('about-us-undone', 'post', id);
      return { platform: undone.platform, externalId: undone.external_id, about: undone.about };
    },
    standing: (brandId, limit) => standing(db, brandId, limit),
    treated: (brandId) => treated(db, brandId),
  };
}

async function undoStanding(
  db: Queries,
  actor: Actor,
  { brandId, platform, externalId }: NewAboutUs,
  now: Date,
): Promise<void> {
  await db
    .updateTable('about_us')
    .set({ undone_at: now, undone_by: actor.name })
    .where('brand_id', '=', brandId)
    .where('platform', '=', platform)
    .where('external_id', '=', externalId)
    .where('undone_at', 'is', null)
    .execute();
}

/** False when somebody else's word about the post came to stand meanwhile. */
async function insert(
  db: Queries,
  actor: Actor,
  { brandId, externalId, ...judged }: NewAboutUs,
  now: Date,
): Promise<boolean> {
  const row = { ...judged, brand_id: brandId, external_id: externalId, by_whom: actor.name, at: now };
  const added = await db
    .insertInto('about_us')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['brand_id', 'platform', 'external_id']).where('undone_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** A judged post is kept for as long as a mention has its words, however long ago it was heard. */
async function markJudged(db: Queries, id: string, judged: boolean): Promise<void> {
  await sql`update heard_post h set judged = ${judged} from about_us a where a.id = ${id}
    and h.brand_id = a.brand_id and h.platform = a.platform and h.external_id = a.external_id`.execute(db);
}

async function standing(db: Queries, brandId: string, limit: number) {
  const rows = await db
    .selectFrom('about_us as a')
    .leftJoin('heard_post as h', (join) =>
      join
        .onRef('h.brand_id', '=', 'a.brand_id')
        .onRef('h.platform', '=', 'a.platform')
        .onRef('h.external_id', '=', 'a.external_id'),
    )
    .leftJoin('mention as m', (join) =>
      join
        .onRef('m.brand_id', '=', 'a.brand_id')
        .onRef('m.platform', '=', 'a.platform')
        .onRef('m.external_id', '=', 'a.external_id')
        .on('m.deleted_at', 'is', null),
    )
    .select((row) => [
      'a.id',
      'a.platform',
      'a.external_id',
      'a.about',
      'a.drawn',
      'a.by_whom',
      'a.at',
      row.fn.coalesce('h.text', 'm.text').as('text'),
      row.fn.coalesce('h.lang', 'm.lang').as('lang'),
      row.fn.coalesce('h.community', 'm.community').as('community'),
    ])
    .where('a.brand_id', '=', brandId)
    .where('a.undone_at', 'is', null)
    .where((where) => where.or([where('h.number', 'is not', null), where('m.id', 'is not', null)]))
    .orderBy('a.at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit)
    .execute();
  return rows.reverse().map(({ external_id, by_whom, text, ...row }) => ({
    ...row,
    externalId: external_id,
    text: text ?? '',
    by: by_whom,
  }));
}
