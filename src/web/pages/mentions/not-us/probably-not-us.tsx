import { Stack } from '@mantine/core';
import { EarOff } from 'lucide-react';
import { useProbablyNotUs } from '../../../api/about-us-model.ts';
import { LoadingRows } from '../../../parts/loading-rows.tsx';
import { NothingHere } from '../../../parts/nothing-here.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { MentionCard } from '../mention-card.tsx';
import { TheEnd } from '../the-end.tsx';
import { AboutUsButton } from './about-us-button.tsx';
import { ModelCard } from './model-card.tsx';

/** Mentions below the line: kept and shown, and one click from coming back. */
export function ProbablyNotUs() {
  const list = useProbablyNotUs();
  const rows = list.data?.pages.flatMap((page) => page.mentions);
  return (
    <Stack gap="sm">
      <ModelCard />
      {list.isPending && <LoadingRows />}
      {list.isError && !rows && (
        <ProblemNote what="The list could not be loaded" error={list.error} retry={() => list.refetch()} />
      )}
      {rows?.length === 0 && (
        <NothingHere icon={<EarOff size={30} />} title="Nothing is set aside">
          Every post that the keywords find stands among the mentions.
        </NothingHere>
      )}
      {rows?.map(({ mention, likelihood }) => (
        <MentionCard
          key={mention.id}
          mention={mention}
          aside={<AboutUsButton mention={mention} about />}
          note={`about us: ${Math.round(100 * likelihood)} %`}
        />
      ))}
      {rows && rows.length > 0 && (
        <TheEnd more={list.hasNextPage} busy={list.isFetchingNextPage} fetch={() => list.fetchNextPage()} />
      )}
    </Stack>
  );
}
