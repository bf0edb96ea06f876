import { Loader, SimpleGrid, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { KeywordSetView, PreviewView } from '../../api/types.ts';
import { plural } from '../../parts/due-words.ts';
import { LoadingRows } from '../../parts/loading-rows.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import styles from './keywords-page.module.css';
import classes from './preview.module.css';
import { PreviewList } from './preview-list.tsx';

/** What the words in hand find among the stored posts, against the live version. */
export function Preview(props: {
  set: KeywordSetView;
  changed: boolean;
  preview: UseQueryResult<PreviewView>;
}) {
  const { set, changed, preview } = props;
  const found = preview.data;
  return (
    <>
      <div className={classes.head}>
        <h2>
          {changed
            ? `Draft ${set.version + 1} against live ${set.version}`
            : `What version ${set.version} finds`}
        </h2>
        <span className={`${styles.meta} tabular`} aria-live="polite">
          {preview.isFetching && <Loader size={11} mr={6} />}
          {found && `${plural(found.looked, 'post')} looked through in ${took(found.tookMs)}`}
        </span>
      </div>
      {preview.isPending && <LoadingRows rows={3} />}
      {preview.isError && (
        <ProblemNote what="This cannot be looked at" error={preview.error} retry={() => preview.refetch()} />
      )}
      {found && (
        <Stack gap="md" style={{ opacity: preview.isPlaceholderData ? 0.6 : 1 }}>
          <Numbers found={found} changed={changed} />
          {changed && (
            <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
              <PreviewList
                title="Gained"
                group={found.gained}
                tone="brand"
                none="Nothing new would be found."
              />
              <PreviewList title="Lost" group={found.lost} tone="lost" none="Nothing would be missed." />
            </SimpleGrid>
          )}
          <PreviewList
            title={changed ? 'Found by both' : 'Found'}
            group={{ sample: found.sample }}
            tone="brand"
            none="These words find no stored post."
          />
        </Stack>
      )}
    </>
  );
}

function Numbers({ found, changed }: { found: PreviewView; changed: boolean }) {
  const share = found.looked > 0 ? Math.round((found.kept / found.looked) * 100) : 0;
  const { gained, lost } = found;
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
      <Stat number={found.kept.toLocaleString('en')} says={`kept, ${share} % of what was heard`} />
      {changed && (
        <>
          <Stat number={`+${gained.count.toLocaleString('en')}`} says="gained" />
          <Stat number={`−${lost.count.toLocaleString('en')}`} says="lost" />
          <Stat
            number={`+${gained.complaints} / −${lost.complaints}`}
            says="complaints gained, lost"
            bad={lost.complaints > 0}
          />
        </>
      )}
    </SimpleGrid>
  );
}

function Stat({ number, says, bad = false }: { number: string; says: string; bad?: boolean }) {
  return (
    <div className={classes.stat}>
      <b className="tabular" style={bad ? { color: 'var(--tw-bad)' } : undefined}>
        {number}
      </b>
      <span>{says}</span>
    </div>
  );
}

function took(ms: number): string {
  return ms < 1000 ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / 1000).toFixed(1)} s`;
}
