/** A message that the platform deferred is not tried again before its time. */
export const messageWaits = `
alter table private_message add column not_before timestamptz;
`;
