import { Stack } from '@mantine/core';
import { Ear } from 'lucide-react';
import { useSearchParams } from 'wouter';
import { useAboutUsModel } from '../../api/about-us-model.ts';
import { useMentions } from '../../api/mentions.ts';
import { MENTION_FILTERS, type MentionFilter, type MentionList } from '../../api/types.ts';
import { FilterPills } from '../../parts/filter-pills.tsx';
import { LoadingRows } from '../../parts/loading-rows.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { SearchField } from '../../shell/search-field.tsx';
import { MentionCard } from './mention-card.tsx';
import classes from './mentions-page.module.css';
import { ProbablyNotUs } from './not-us/probably-not-us.tsx';
import { TheEnd } from './the-end.tsx';

type Shown = MentionFilter | typeof NOT_US;
const NOT_US = 'not-us';

/** Everything said about the brand, complaint or not, newest first. Filter and search stand in the address. */
export function MentionsPage() {
  const [params, setParams] = useSearchParams();
  const asked = params.get('filter');
  const shown: Shown =
    asked === NOT_US ? NOT_US : (MENTION_FILTERS.find((known) => known === asked) ?? 'all');
  const setAside = useAboutUsModel().data?.below;
  const q = params.get('q') ?? '';
  const counts = useMentions(shown === NOT_US ? 'all' : shown, q).data?.pages[0]?.counts;
  const setFilter = (next: Shown): void =>
    setParams({ ...(next === 'all' ? {} : { filter: next }), ...(q ? { q } : {}) });
  return (
    <Page title="Mentions" sub={q && `with “${q}”`}>
      <div className={classes.search}>
        <SearchField />
      </div>
      <div className={classes.filters}>
        <FilterPills
          label="Which mentions"
          options={optionsWith(counts, setAside)}
          value={shown}
          onChange={setFilter}
        />
      </div>
      {shown === NOT_US ? <ProbablyNotUs /> : <Mentions filter={shown} q={q} />}
    </Page>
  );
}

function Mentions({ filter, q }: { filter: MentionFilter; q: string }) {
  const mentions = useMentions(filter, q);
  const rows = mentions.data?.pages.flatMap((page) => page.mentions);
  return (
    <>
      {mentions.isPending && <LoadingRows />}
      {mentions.isError && !rows && (
        <ProblemNote
          what="The mentions could not be loaded"
          error={mentions.error}
          retry={() => mentions.refetch()}
        />
      )}
      {rows?.length === 0 && <NothingFound searched={q !== '' || filter !== 'all'} />}
      <Stack gap="sm">
        {rows?.map((mention) => (
          <MentionCard key={mention.id} mention={mention} />
        ))}
      </Stack>
      {rows && rows.length > 0 && (
        <TheEnd
          more={mentions.hasNextPage}
          busy={mentions.isFetchingNextPage}
          fetch={() => mentions.fetchNextPage()}
        />
      )}
    </>
  );
}

function optionsWith(counts: MentionList['counts'] | undefined, setAside: number | undefined) {
  return [
    { value: 'all' as const, label: 'All', count: counts?.all },
    { value: 'complaints' as const, label: 'Complaints', count: counts?.complaints },
    { value: 'unsure' as const, label: 'Unsure', count: counts?.unsure },
    { value: 'tagged' as const, label: 'Tagged', count: counts?.tagged },
    { value: 'untagged' as const, label: 'Not tagged', count: counts && counts.all - counts.tagged },
    { value: 'other' as const, label: 'Other', count: undefined },
    { value: NOT_US as typeof NOT_US, label: 'Probably not us', count: setAside },
    { value: 'trial' as const, label: 'On trial', count: undefined },
    { value: 'history' as const, label: 'History', count: undefined },
  ];
}

function NothingFound({ searched }: { searched: boolean }) {
  return (
    <NothingHere icon={<Ear size={30} />} title={searched ? 'Nothing like that' : 'Nothing heard yet'}>
      {searched
        ? 'Try other words or another filter.'
        : 'Mentions come as the sources are read. Under Sources you see when each was read last.'}
    </NothingHere>
  );
}
