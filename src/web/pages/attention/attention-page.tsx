import { Stack } from '@mantine/core';
import { ShieldCheck } from 'lucide-react';
import { useAttention } from '../../api/cases.ts';
import { LoadingRows } from '../../parts/loading-rows.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { AttentionCard } from './attention-card.tsx';

/** Replies of ours that need a person: failed, unknown for too long, or waiting to be posted by hand. */
export function AttentionPage() {
  const attention = useAttention();
  const rows = attention.data;
  return (
    <Page title="Attention" sub={rows && rows.length > 0 ? `${rows.length} to look at` : undefined}>
      {attention.isPending && <LoadingRows rows={3} />}
      {attention.isError && !rows && (
        <ProblemNote
          what="The list could not be loaded"
          error={attention.error}
          retry={() => attention.refetch()}
        />
      )}
      {rows?.length === 0 && (
        <NothingHere icon={<ShieldCheck size={30} />} title="Nothing needs you here">
          Every approved reply is public, on its way, or cancelled with a reason.
        </NothingHere>
      )}
      <Stack gap="md">
        {rows?.map((row) => (
          <AttentionCard key={row.reply.id} row={row} />
        ))}
      </Stack>
    </Page>
  );
}
