import { Anchor, Loader } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { Link } from 'wouter';
import { useTryMissed } from '../../api/missed.ts';
import { usePreview } from '../../api/preview.ts';
import type { KeywordSetView, MissedPost } from '../../api/types.ts';
import { Banner } from '../../parts/banner.tsx';
import { plural } from '../../parts/due-words.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { NumberCards } from '../keywords/preview/number-cards.tsx';
import { nextVersion } from '../keywords/set-head.tsx';
import type { EditedSet } from '../keywords/use-edited-set.ts';
import classes from './missed.module.css';

const LOOK_ALONG_MS = 150;
const NOTHING_SKIPPED: readonly number[] = [];

/** What the draft says to the post now, and what else it would change, as it is being put together. */
export function DraftNow(props: { set: KeywordSetView; edited: EditedSet; post: MissedPost }) {
  const { set, edited, post } = props;
  const [body] = useDebouncedValue(edited.body, LOOK_ALONG_MS);
  const tried = useTryMissed(post, body);
  const preview = usePreview(set, body, NOTHING_SKIPPED);
  const isOld = body !== edited.body || tried.isPlaceholderData || preview.isPlaceholderData;
  const found = preview.data;
  return (
    <section className={classes.draft} aria-label={`Draft of ${set.name}`} aria-busy={isOld}>
      <h3>
        Draft {nextVersion(set)} against live {set.version}
        {found && `, last ${plural(found.days, 'day')}`}
        {(isOld || preview.isPending) && <Loader size={11} ml={6} />}
      </h3>
      {tried.data && <Verdict says={tried.data} setId={set.id} />}
      {preview.isError && (
        <ProblemNote what="This cannot be looked at" error={preview.error} retry={() => preview.refetch()} />
      )}
      {found && (
        <div style={{ opacity: isOld ? 0.6 : 1 }}>
          <NumberCards found={found} changed={edited.changed} cost={null} />
        </div>
      )}
    </section>
  );
}

function Verdict({ says, setId }: { says: { found: boolean; stops: { says: string }[] }; setId: string }) {
  const studio = (
    <Anchor component={Link} href={`/keywords?${new URLSearchParams({ set: setId })}`} size="sm">
      Open the draft
    </Anchor>
  );
  if (says.found)
    return (
      <Banner tone="accent" icon={CircleCheck} role="status">
        <b>The draft finds it.</b> Nothing is live yet: put the draft on trial, or make it live. {studio}
      </Banner>
    );
  return (
    <Banner tone="warn" icon={CircleAlert} role="status">
      <b>The draft does not find it yet:</b> {says.stops.map((stop) => stop.says).join('; ')}. {studio}
    </Banner>
  );
}
