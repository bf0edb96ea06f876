import { type Insertable, type Selectable, sql } from 'kysely';
import type { Mention } from '../../domain/mention.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { SaidAboutUs } from '../../domain/watch/about-us.ts';
import { whole, wholeInside } from '../../domain/whole-text.ts';
import type { MentionRecord } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import { fromLocation, LOCATION_COLUMNS, toLocation } from './location-columns.ts';
import { type SaidRow, saidColumn, toSaid } from './said-rows.ts';
import type { Tables } from './tables.ts';
import type { Columns } from './unnested.ts';

export type MentionRow = Selectable<Tables['mention']>;

/** A mention with its verdict and what colleagues said of it. */
export type RecordRow = MentionRow & {
  verdict: Verdict | null;
  labels: SaidRow[] | null;
  about_us: SaidAboutUs | null;
};

export function toMention(row: MentionRow): Mention {
  return {
    id: row.id,
    brandId: row.brand_id,
    platform: row.platform,
    externalId: row.external_id,
    threadId: row.thread_id,
    inReplyTo: row.in_reply_to,
    author: {
      platform: row.platform,
      externalId: row.author_id,
      handle: row.author_handle,
      name: row.author_name,
      followers: row.author_followers,
    },
    text: row.text,
    lang: row.lang,
    url: row.url,
    postedAt: row.posted_at,
    collectedAt: row.collected_at,
    community: row.community,
    location: toLocation(row),
    summons: row.summons,
    replySettings: row.reply_settings,
    acceptsMessages: row.accepts_messages,
    tagged: row.tagged,
    standing: row.standing,
    matched: row.matched,
    deletedAt: row.deleted_at,
  };
}

export function fromMention(m: Mention) {
  return {
    id: m.id,
    brand_id: m.brandId,
    platform: m.platform,
    external_id: m.externalId,
    thread_id: m.threadId,
    in_reply_to: m.inReplyTo,
    author_id: m.author.externalId,
    author_handle: whole(m.author.handle),
    author_name: whole(m.author.name),
    author_followers: m.author.followers,
    text: whole(m.text),
    lang: m.lang,
    url: m.url,
    posted_at: m.postedAt,
    collected_at: m.collectedAt,
    community: m.community,
    ...fromLocation(m.location),
    summons: m.summons,
    reply_settings: m.replySettings,
    accepts_messages: m.acceptsMessages,
    tagged: m.tagged,
    standing: m.standing,
    matched: JSON.stringify(wholeInside(m.matched)),
    looked_at: m.collectedAt,
    deleted_at: m.deletedAt,
  } satisfies Insertable<Tables['mention']>;
}

/** A mention as it is sent to be stored. */
export type NewMentionRow = ReturnType<typeof fromMention>;

export const MENTION_COLUMNS = {
  id: 'uuid',
  brand_id: 'text',
  platform: 'text',
  external_id: 'text',
  thread_id: 'text',
  in_reply_to: 'text',
  author_id: 'text',
  author_handle: 'text',
  author_name: 'text',
  author_followers: 'int',
  text: 'text',
  lang: 'text',
  url: 'text',
  posted_at: 'timestamptz',
  collected_at: 'timestamptz',
  community: 'text',
  ...LOCATION_COLUMNS,
  summons: 'boolean',
  reply_settings: 'text',
  accepts_messages: 'boolean',
  tagged: 'boolean',
  standing: 'text',
  matched: 'jsonb',
  looked_at: 'timestamptz',
  deleted_at: 'timestamptz',
} as const satisfies Columns<NewMentionRow>;

/** The verdict of a mention as one JSON column, so that a join needs no second set of names. */
const verdictColumn = sql<Verdict | null>`(
  select json_build_object('complaint', v.complaint, 'sentiment', v.sentiment, 'severity', v.severity, 'topic', v.topic,
    'churn', v.churn, 'language', v.language, 'unsure', v.unsure, 'reasons', v.reasons, 'classifier', v.classifier)
  from verdict v where v.mention_id = mention.id)`;

/** The word that stands on whether a mention is about us, as one JSON column. */
const aboutUsColumn = sql<SaidAboutUs | null>`(
  select json_build_object('id', u.id, 'about', u.about, 'by', u.by_whom) from about_us u
  where u.brand_id = mention.brand_id and u.platform = mention.platform and u.external_id = mention.external_id
    and u.undone_at is null)`;

/** Mentions with their verdicts and labels; add `where` and `order by`. */
export function selectRecords(db: Queries) {
  return db
    .selectFrom('mention')
    .selectAll('mention')
    .select([verdictColumn.as('verdict'), saidColumn.as('labels'), aboutUsColumn.as('about_us')]);
}

export function toRecord(row: RecordRow): MentionRecord {
  return {
    mention: toMention(row),
    verdict: row.verdict,
    said: toSaid(row.labels),
    judged: row.said,
    saidAboutUs: row.about_us,
    aboutUs: row.about_us?.about ?? null,
    caseId: row.case_id,
  };
}
