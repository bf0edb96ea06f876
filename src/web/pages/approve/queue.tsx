import type { UseQueryResult } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useLocation } from 'wouter';
import type { DraftList, QueueFilter } from '../../api/types.ts';
import { FilterPills } from '../../parts/filter-pills.tsx';
import { LoadingRows } from '../../parts/loading-rows.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import classes from './queue.module.css';
import { QueueRow } from './queue-row.tsx';

export function Queue(props: {
  list: UseQueryResult<DraftList>;
  filter: QueueFilter;
  onFilter: (filter: QueueFilter) => void;
  chosen: string | null;
  choose: (id: string) => void;
}) {
  const { list, filter, onFilter, chosen, choose } = props;
  const counts = list.data?.counts;
  return (
    <>
      <div className={classes.head}>
        <h1>To approve</h1>
        <span className={`${classes.sub} tabular`} aria-live="polite">
          {counts &&
            `${counts.waiting}${counts.dueWithin10Min > 0 ? ` · ${counts.dueWithin10Min} due within 10 min` : ''}`}
        </span>
      </div>
      <div className={classes.filters}>
        <Filters counts={counts} filter={filter} onFilter={onFilter} />
      </div>
      {list.isPending && <LoadingRows />}
      {list.isError && !list.data && (
        <ProblemNote what="The queue could not be loaded" error={list.error} retry={() => list.refetch()} />
      )}
      {list.data?.drafts.length === 0 && <NothingWaits filtered={filter !== 'all'} />}
      <ul className={classes.rows}>
        {list.data?.drafts.map((row) => (
          <li key={row.id}>
            <QueueRow row={row} chosen={row.id === chosen} choose={() => choose(row.id)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Filters(props: {
  counts: DraftList['counts'] | undefined;
  filter: QueueFilter;
  onFilter: (filter: QueueFilter) => void;
}) {
  const [, navigate] = useLocation();
  const { counts } = props;
  return (
    <FilterPills<QueueFilter | 'failed'>
      label="Which drafts"
      value={props.filter}
      onChange={(value) => (value === 'failed' ? navigate('/attention') : props.onFilter(value))}
      options={[
        { value: 'all', label: 'All' },
        { value: 'by-hand', label: 'By hand', count: counts?.byHand },
        { value: 'unsure', label: 'Unsure', count: counts?.unsure },
        { value: 'failed', label: 'Failed', count: counts?.failed },
      ]}
    />
  );
}

function NothingWaits({ filtered }: { filtered: boolean }) {
  return (
    <NothingHere icon={<Inbox size={28} />} title={filtered ? 'None of this kind' : 'Nothing waits for you'}>
      {filtered ? 'Look under All for the others.' : 'New drafts come by themselves.'}
    </NothingHere>
  );
}
