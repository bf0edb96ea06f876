import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useCases } from '../../api/cases.ts';
import type { CaseRow } from '../../api/types.ts';
import { FilterPills } from '../../parts/filter-pills.tsx';
import { LoadingRows } from '../../parts/loading-rows.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { type CaseGroup, inGroup } from './case-groups.ts';
import { CaseLine } from './case-line.tsx';
import classes from './cases-page.module.css';

const GROUPS: readonly { value: CaseGroup; label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'ours', label: 'Our turn' },
  { value: 'theirs', label: 'Their turn' },
  { value: 'private', label: 'In private' },
  { value: 'done', label: 'Over' },
];

/** Every talk by whose turn it is, private ones included. */
export function CasesPage() {
  const cases = useCases();
  const [group, setGroup] = useState<CaseGroup>('all');
  const rows = cases.data ?? [];
  const shown = inGroup(rows, group);
  return (
    <Page title="Cases">
      <div className={classes.filters}>
        <FilterPills label="Which cases" value={group} onChange={setGroup} options={withCounts(rows)} />
      </div>
      {cases.isPending && <LoadingRows />}
      {cases.isError && !cases.data && (
        <ProblemNote what="The cases could not be loaded" error={cases.error} retry={() => cases.refetch()} />
      )}
      {cases.data && shown.length === 0 && (
        <NothingHere icon={<FolderOpen size={30} />} title={rows.length === 0 ? 'No case yet' : 'None here'}>
          A case opens by itself when somebody complains.
        </NothingHere>
      )}
      <ul className={classes.list}>
        {shown.map((row) => (
          <li key={row.id}>
            <CaseLine row={row} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function withCounts(rows: readonly CaseRow[]) {
  return GROUPS.map((option) => ({ ...option, count: inGroup(rows, option.value).length }));
}
