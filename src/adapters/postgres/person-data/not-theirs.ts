interface NotTheirs {
  columns: readonly string[];
  /** Why nothing of a person lies there, or why it may stay. */
  because: string;
}

/** All other tables with words in them. A new column is named here or in `where-it-is.ts`, or a test fails. */
export const NOT_THEIRS: Readonly<Record<string, NotTheirs>> = {
  audit: {
    columns: ['actor_kind', 'actor', 'action', 'about', 'subject_id', 'data'],
    because: 'it names colleagues, ids of ours, codes and numbers, and only grows: see `audit-log.ts`',
  },
  forgotten_person: {
    columns: ['platform', 'person_key'],
    because: 'the keyed hash by which older posts are not read in again',
  },
  spent_place: {
    columns: ['platform', 'external_id', 'place_key', 'person_key', 'road'],
    because: 'keyed hashes and the id of our own post, so that nobody ever gets a third reply',
  },
  key_secret: { columns: ['secret'], because: 'chance' },
  brand: { columns: ['id', 'name', 'time_zone', 'signers'], because: 'ours' },
  keyword_set: { columns: ['id', 'brand_id', 'name'], because: 'the rules of the house' },
  keyword_set_version: {
    columns: ['set_id', 'body', 'saved_by', 'why', 'state', 'trial_ended_by'],
    because: 'the rules of the house: an account they name is named by a colleague, and taken out by one',
  },
  keyword_set_draft: { columns: ['set_id', 'body', 'edited_by'], because: 'as the versions' },
  keyword_set_editor: { columns: ['set_id', 'name'], because: 'colleagues' },
  source: {
    columns: [
      ...['id', 'brand_id', 'platform', 'kind', 'label', 'query', 'cursor', 'error_code', 'error_message'],
    ],
    because: 'what is read and how far; a cursor is a place in a list, not a post that is kept',
  },
  source_hour: { columns: ['source_id', 'error_code'], because: 'counts' },
  query_count: { columns: ['platform', 'query_hash', 'query', 'days'], because: 'counts of whole queries' },
  sending_stop: { columns: ['by_whom'], because: 'colleagues' },
  spend: { columns: ['platform', 'kind'], because: 'sums of money by day' },
  budget_version: { columns: ['brand_id', 'set_by', 'why'], because: 'colleagues' },
  complaint_line: { columns: ['brand_id', 'saved_by', 'why'], because: 'colleagues' },
  about_us_line: { columns: ['brand_id', 'by_whom', 'sorted_as'], because: 'colleagues' },
};
