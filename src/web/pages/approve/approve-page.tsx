import { useDocumentTitle } from '@mantine/hooks';
import { Coffee, MousePointerClick } from 'lucide-react';
import { useState } from 'react';
import { useDraftList, useFetchAhead } from '../../api/drafts.ts';
import type { QueueFilter } from '../../api/types.ts';
import { NothingHere } from '../../parts/nothing-here.tsx';
import classes from './approve-page.module.css';
import { Queue } from './queue.tsx';
import { useChosenDraft } from './use-chosen-draft.ts';
import { Work } from './work.tsx';

/** The queue, the case and the draft side by side; on a phone one after the other. */
export function ApprovePage() {
  const [filter, setFilter] = useState<QueueFilter>('all');
  const list = useDraftList(filter);
  const { chosen, choose, settle } = useChosenDraft(list.data?.drafts);
  const waiting = list.data?.counts.waiting ?? 0;
  useDocumentTitle(waiting > 0 ? `(${waiting}) To approve · Twice` : 'To approve · Twice');
  const rows = list.data?.drafts ?? [];
  const at = rows.findIndex((row) => row.id === chosen);
  useFetchAhead(rows[at + 1]);
  const caseId = rows[at]?.caseId ?? null;
  return (
    <div className={classes.page} data-step={chosen ? 'case' : 'queue'}>
      <section className={classes.queue} aria-label="To approve">
        <Queue list={list} filter={filter} onFilter={setFilter} chosen={chosen} choose={choose} />
      </section>
      {chosen ? (
        <Work
          key={chosen}
          draftId={chosen}
          caseId={caseId}
          onBack={() => choose(null)}
          onDecided={settle}
          goTo={(draftId) => choose(draftId, true)}
        />
      ) : (
        <div className={classes.empty}>{list.data && <NothingInHand waiting={waiting} />}</div>
      )}
    </div>
  );
}

function NothingInHand({ waiting }: { waiting: number }) {
  if (waiting > 0) {
    return (
      <NothingHere icon={<MousePointerClick size={30} />} title="Choose a draft">
        The case and the draft open here.
      </NothingHere>
    );
  }
  return (
    <NothingHere icon={<Coffee size={30} />} title="All answered">
      When somebody complains, their words and a draft for them stand here, side by side.
    </NothingHere>
  );
}
