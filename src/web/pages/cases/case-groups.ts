import type { CaseRow, CaseState } from '../../api/types.ts';

export type CaseGroup = 'all' | 'ours' | 'theirs' | 'private' | 'done';

const IN_GROUP: Record<CaseState, Exclude<CaseGroup, 'all'>> = {
  open: 'ours',
  drafted: 'ours',
  replying: 'ours',
  waiting: 'theirs',
  invited: 'private',
  private: 'private',
  'let-go': 'done',
  closed: 'done',
};

/** The cases of one group: whose turn it is, those on the way to or in private, and those that are over. */
export function inGroup<Row extends Pick<CaseRow, 'state'>>(rows: readonly Row[], group: CaseGroup): Row[] {
  return rows.filter((row) => group === 'all' || IN_GROUP[row.state] === group);
}
