import { Loader, SimpleGrid, Stack } from '@mantine/core';
import type { KeywordSetView, PreviewView } from '../../../api/types.ts';
import { plural } from '../../../parts/due-words.ts';
import { LoadingRows } from '../../../parts/loading-rows.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import styles from '../keywords-page.module.css';
import { nextVersion } from '../set-head.tsx';
import { AboutUsCard } from './about-us-card.tsx';
import { FoundList } from './found-list.tsx';
import { NumberCards } from './number-cards.tsx';
import { tookWords } from './number-words.ts';
import classes from './preview.module.css';
import type { Judging } from './use-judging.ts';

/** What the words in hand would have found in the last weeks, against the running version. */
export function Preview(props: { set: KeywordSetView; changed: boolean; judging: Judging }) {
  const { set, changed, judging } = props;
  const { preview } = judging;
  const found = preview.data;
  return (
    <>
      <div className={classes.head}>
        <h2>
          {changed
            ? `Draft ${nextVersion(set)} against live ${set.version}`
            : `What version ${set.version} finds`}
          {found && `, last ${plural(found.days, 'day')}`}
        </h2>
        <span className={`${styles.meta} tabular`} aria-live="polite">
          {preview.isFetching && <Loader size={11} mr={6} />}
          {found && `${plural(found.looked, 'post')} looked through in ${tookWords(found.tookMs)}`}
        </span>
      </div>
      {preview.isPending && <LoadingRows rows={3} />}
      {preview.isError && (
        <ProblemNote what="This cannot be looked at" error={preview.error} retry={() => preview.refetch()} />
      )}
      {found && (
        <Stack gap="md" style={{ opacity: preview.isPlaceholderData ? 0.6 : 1 }}>
          <NumberCards found={found} changed={changed} />
          {changed && <Changes found={found} />}
          <AboutUsCard found={found} judging={judging} />
          <FoundList
            title={changed ? 'Found by both' : 'Found'}
            group={found.kept}
            tone="brand"
            none={found.looked === 0 ? 'No posts are stored yet.' : 'These words find no stored post.'}
          />
        </Stack>
      )}
    </>
  );
}

function Changes({ found }: { found: PreviewView }) {
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
      <FoundList title="Gained" group={found.gained} tone="brand" none="Nothing new would be found." />
      <FoundList title="Lost" group={found.lost} tone="lost" none="Nothing would be missed." />
    </SimpleGrid>
  );
}
