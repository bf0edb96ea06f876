import { SimpleGrid, Stack } from '@mantine/core';
import { Radio } from 'lucide-react';
import { useHealth, useSources } from '../../api/house.ts';
import { LoadingRows } from '../../parts/loading-rows.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { HealthCards } from './health-cards.tsx';
import { SourceCard } from './source-card.tsx';
import { worstFirst } from './source-state.ts';
import { StopSwitch } from './stop-switch.tsx';

/** How well we hear: each source with its lag, gaps and last error. Silence is never shown as health. */
export function SourcesPage() {
  const sources = useSources();
  const health = useHealth();
  return (
    <Page
      title="Sources"
      sub="“Not fetched” is never “no mentions”"
      tools={<StopSwitch health={health.data} />}
    >
      <Stack gap="lg">
        {health.isError && !health.data && (
          <ProblemNote
            what="The health could not be asked"
            error={health.error}
            retry={() => health.refetch()}
          />
        )}
        {health.data && <HealthCards health={health.data} />}
        {sources.isPending && <LoadingRows rows={3} height={130} />}
        {sources.isError && !sources.data && (
          <ProblemNote
            what="The sources could not be loaded"
            error={sources.error}
            retry={() => sources.refetch()}
          />
        )}
        {sources.data?.length === 0 && (
          <NothingHere icon={<Radio size={30} />} title="No source yet">
            A source comes with each keyword set and each connected account. Nothing is heard until one stands
            here.
          </NothingHere>
        )}
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          {worstFirst(sources.data ?? []).map((source) => (
            <SourceCard key={source.id} source={source} />
          ))}
        </SimpleGrid>
      </Stack>
    </Page>
  );
}
