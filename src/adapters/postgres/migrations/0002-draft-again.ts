/** A draft that came back to the queue may be approved again: only a reply that still counts holds its draft. */
export const draftAgain = `
alter table reply drop constraint reply_draft_id_key;
create unique index one_reply_a_draft on reply (draft_id) where state not in ('failed', 'cancelled');
`;
