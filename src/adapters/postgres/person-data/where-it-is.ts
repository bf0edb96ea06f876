import { type RawBuilder, sql } from 'kysely';
import type { Account } from '../../../ports/stores/index.ts';
import type { Tables } from '../tables.ts';

/** A table that holds something of people. */
export interface PlaceOfData {
  table: keyof Tables;
  /** All of its columns with words, names or ids; `not-theirs.ts` names those of the other tables, and a test counts them. */
  columns: readonly string[];
  /** Which rows are about this person. Asked while the rows of all later places are still there. */
  theirs: (person: Account) => RawBuilder<boolean>;
  /** What is set where the row has to stay; without it the row goes. */
  blanks?: RawBuilder<unknown>;
}

/** Typed by the table's own columns, so that a column that is no more cannot be named. */
function place<Name extends keyof Tables>(
  table: Name,
  columns: readonly (keyof Tables[Name] & string)[],
  theirs: PlaceOfData['theirs'],
  blanks?: RawBuilder<unknown>,
): PlaceOfData {
  return { table, columns, theirs, ...(blanks ? { blanks } : {}) };
}

/** Which rows they wrote. */
export const written = ({ platform, externalId }: Account) =>
  sql<boolean>`platform = ${platform} and author_id = ${externalId}`;
/** Which rows are between them and us. */
export const addressed = ({ platform, externalId }: Account) =>
  sql<boolean>`platform = ${platform} and person_id = ${externalId}`;
const mentionsOf = (person: Account) => sql`select id from mention where ${written(person)}`;
const casesOf = (person: Account) => sql`select id from case_file where ${addressed(person)}`;
const postsOf = (person: Account) => sql`select external_id from mention where ${written(person)}
  union select external_id from heard_post where ${written(person)}`;
const ofMention = (person: Account) => sql<boolean>`mention_id in (${mentionsOf(person)})`;
const ofCase = (person: Account) => sql<boolean>`case_id in (${casesOf(person)})`;
const postOfTheirs = (person: Account) =>
  sql<boolean>`platform = ${person.platform} and external_id in (${postsOf(person)})`;

/** Any row of ours about them may have been set aside, under its id. */
const aside = (person: Account) => sql<boolean>`subject_id in (
  select id::text from mention where ${written(person)}
  union all select id::text from case_file where ${addressed(person)}
  union all select id::text from decision where ${ofCase(person)}
  union all select id::text from reply where ${addressed(person)}
  union all select id::text from private_message where ${addressed(person)})`;

/** What we said to them, as it stands on our own timeline. */
export const saidToThem = (person: Account) => sql<boolean>`platform = ${person.platform} and (
  answered_person = ${person.externalId} or in_reply_to in (${postsOf(person)})
  or external_id in (select external_id from reply where ${addressed(person)}))`;

/** A post of ours that was seen stays seen, or the next look at our timeline would count it anew. */
const SEEN = sql`text = '', url = '', in_reply_to = null, thread_id = null, answered_person = null, counted = true`;

/**
 * Every place where something of a person may lie, each before those it is found by. Erasing and telling a person what is
 * held go by this list and no other.
 */
export const WHERE_IT_IS: readonly PlaceOfData[] = [
  place('set_aside', ['step', 'subject_id', 'reason', 'body'], aside),
  place('below_line', [], ofMention),
  place('label', ['question', 'answer', 'by_whom', 'undone_by'], ofMention),
  place(
    'verdict',
    ['sentiment', 'severity', 'topic', 'churn', 'language', 'reasons', 'classifier'],
    ofMention,
  ),
  place('about_us', ['brand_id', 'platform', 'external_id', 'by_whom', 'undone_by'], postOfTheirs),
  place('decision', ['body'], ofCase),
  place('case_event', ['kind', 'actor', 'says'], ofCase),
  place('hand_off', ['state', 'says'], ofCase),
  place(
    'private_message',
    [
      'platform',
      'person_id',
      'person_handle',
      'direction',
      'kind',
      'state',
      'text',
      'external_id',
      'failure',
    ],
    addressed,
  ),
  place(
    'own_post',
    ['platform', 'external_id', 'in_reply_to', 'thread_id', 'answered_person', 'text', 'url'],
    saidToThem,
    SEEN,
  ),
  place(
    'reply',
    [
      ...(['brand_id', 'platform', 'thread_id', 'person_id', 'road', 'state', 'text', 'text_hash'] as const),
      ...(['in_reply_to', 'external_id', 'url', 'approved_by', 'claimed_by'] as const),
      ...(['failure_code', 'failure_reason'] as const),
    ],
    addressed,
  ),
  place(
    'draft',
    [
      ...(['text', 'text_hash', 'language', 'parts', 'alternatives', 'reach', 'reach_why', 'state'] as const),
      ...(['escalation', 'decided_by', 'reason', 'changed'] as const),
    ],
    ofCase,
  ),
  place(
    'mention',
    [
      ...(['brand_id', 'platform', 'external_id', 'thread_id', 'in_reply_to', 'author_id'] as const),
      ...(['author_handle', 'author_name', 'text', 'lang', 'url', 'community', 'reply_settings'] as const),
      ...(['matched', 'state', 'said', 'standing'] as const),
    ],
    written,
  ),
  place(
    'heard_post',
    [
      ...(['brand_id', 'platform', 'external_id', 'source_id', 'author_id', 'author_handle'] as const),
      ...(['author_name', 'text', 'lang', 'url', 'community'] as const),
    ],
    written,
  ),
  place(
    'case_file',
    ['brand_id', 'platform', 'thread_id', 'person_id', 'person_handle', 'person_name', 'state'],
    addressed,
  ),
  place(
    'stopped_person',
    ['platform', 'person_key', 'words'],
    ({ platform, externalId }) =>
      sql<boolean>`platform = ${platform} and person_key = keyed('person', ${platform}::text, ${externalId}::text)`,
    sql`words = ''`,
  ),
];
