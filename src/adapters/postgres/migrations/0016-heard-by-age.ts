/** Judged posts grow old as others do: what is dropped is found by its age alone. */
export const heardByAge = `
drop index heard_to_drop;
create index heard_to_drop on heard_post (heard_at);
`;
