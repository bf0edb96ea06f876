/** When a reading last could not follow to where the one before it ended: what was posted before that may be missing. */
export const gapAt = `
alter table source add column gap_at timestamptz;
`;
