import { Stack } from '@mantine/core';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useAttention } from '../../api/cases.ts';
import { LoadingRows } from '../../parts/loading-rows.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ShowMore } from '../../parts/show-more.tsx';
import { AttentionCard } from './attention-card.tsx';
import { EndedTrials, useEndedTrials } from './ended-trials.tsx';
import { SetAsideList } from './set-aside-list.tsx';
import { useOpenCount } from './use-open-count.ts';
import { useSetAside } from './use-set-aside.ts';

/** So many rows of a kind are shown at first, and so many more each time. */
const AT_A_TIME = 50;

/** What needs a person: replies that failed, are unknown for too long or are posted by hand, trials that are over, and work that was set aside. */
export function AttentionPage() {
  const replies = useReplies();
  const aside = useAside();
  const trials = useEndedTrials();
  const open = useOpenCount();
  const isEmpty = replies.list?.total === 0 && aside.list?.total === 0 && trials.length === 0;
  return (
    <Page title="Attention" sub={open > 0 ? `${open.toLocaleString('en')} to look at` : undefined}>
      {replies.list === undefined && !replies.trouble && <LoadingRows rows={3} />}
      {replies.trouble}
      {isEmpty && (
        <NothingHere icon={<ShieldCheck size={30} />} title="Nothing needs you here">
          Every approved reply is public, on its way, or cancelled with a reason.
        </NothingHere>
      )}
      {aside.trouble}
      <Stack gap="md">
        {replies.list?.rows.map((row) => (
          <AttentionCard key={row.reply.id} row={row} />
        ))}
        {replies.more}
        <EndedTrials sets={trials} />
        <SetAsideList rows={aside.list?.rows ?? []} />
        {aside.more}
      </Stack>
    </Page>
  );
}

function useReplies() {
  const [limit, setLimit] = useState(AT_A_TIME);
  return longList('The list could not be loaded', useAttention(limit), () => setLimit(limit + AT_A_TIME));
}

function useAside() {
  const [limit, setLimit] = useState(AT_A_TIME);
  const what = 'What was set aside could not be loaded';
  return longList(what, useSetAside(limit), () => setLimit(limit + AT_A_TIME));
}

interface Asked<T> {
  data: { rows: T[]; total: number } | undefined;
  error: Error | null;
  isPlaceholderData: boolean;
  refetch: () => unknown;
}

/** A list with what goes wrong with it, and the way to more of it. */
function longList<T>(what: string, asked: Asked<T>, onMore: () => void) {
  const { data, error, isPlaceholderData, refetch } = asked;
  return {
    list: data,
    trouble: error && !data ? <ProblemNote what={what} error={error} retry={refetch} /> : null,
    more: data && (
      <ShowMore shown={data.rows.length} total={data.total} loading={isPlaceholderData} onMore={onMore} />
    ),
  };
}
