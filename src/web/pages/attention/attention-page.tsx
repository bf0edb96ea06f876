import { Stack } from '@mantine/core';
import { ShieldCheck } from 'lucide-react';
import { useAttention } from '../../api/cases.ts';
import { LoadingRows } from '../../parts/loading-rows.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { AttentionCard } from './attention-card.tsx';
import { EndedTrials, useEndedTrials } from './ended-trials.tsx';
import { SetAsideList } from './set-aside-list.tsx';
import { useSetAside } from './use-set-aside.ts';

/** What needs a person: replies that failed, are unknown for too long or are posted by hand, trials that are over, and work that was set aside. */
export function AttentionPage() {
  const attention = useAttention();
  const setAside = useSetAside();
  const rows = attention.data;
  const trials = useEndedTrials();
  const open = (rows?.length ?? 0) + (setAside.data?.length ?? 0) + trials.length;
  return (
    <Page title="Attention" sub={open > 0 ? `${open} to look at` : undefined}>
      {attention.isPending && <LoadingRows rows={3} />}
      {attention.isError && !rows && (
        <ProblemNote
          what="The list could not be loaded"
          error={attention.error}
          retry={() => attention.refetch()}
        />
      )}
      {rows?.length === 0 && setAside.data?.length === 0 && trials.length === 0 && (
        <NothingHere icon={<ShieldCheck size={30} />} title="Nothing needs you here">
          Every approved reply is public, on its way, or cancelled with a reason.
        </NothingHere>
      )}
      {setAside.isError && !setAside.data && (
        <ProblemNote
          what="What was set aside could not be loaded"
          error={setAside.error}
          retry={() => setAside.refetch()}
        />
      )}
      <Stack gap="md">
        {rows?.map((row) => (
          <AttentionCard key={row.reply.id} row={row} />
        ))}
        <EndedTrials sets={trials} />
        <SetAsideList rows={setAside.data ?? []} />
      </Stack>
    </Page>
  );
}
