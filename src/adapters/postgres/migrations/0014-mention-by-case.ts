/** Most mentions never have a case, and nobody asks for those by it: left out, each is stored with one index less. */
export const mentionByCase = `
drop index mention_by_case;
create index mention_by_case on mention (case_id, posted_at) where case_id is not null;
`;
