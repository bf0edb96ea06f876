import { Anchor, Button, Stack, Textarea } from '@mantine/core';
import { SearchX } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useMissed } from '../../api/missed.ts';
import type { MissedPost, MissedView } from '../../api/types.ts';
import { Banner } from '../../parts/banner.tsx';
import { LoadingRows } from '../../parts/loading-rows.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import classes from './missed.module.css';
import { SetAnswer } from './set-answer.tsx';
import { SourcesThen } from './sources-then.tsx';
import { ThePost } from './the-post.tsx';

/** A post we missed: which set would have caught it, which source was not looking, and what to add. */
export function MissedPage() {
  const [params] = useSearchParams();
  const post = params.get('post') ?? '';
  const missed = useMissed(post);
  return (
    <Page
      title="A post we missed"
      sub="Paste its link or its words: what would have caught it, and what to add"
    >
      <Stack gap="md">
        <Paste key={post} post={post} />
        {post !== '' && missed.isPending && <LoadingRows rows={2} />}
        {missed.isError && (
          <ProblemNote
            what="This post cannot be looked at"
            error={missed.error}
            retry={() => missed.refetch()}
          />
        )}
        {missed.data && <Answer missed={missed.data} />}
      </Stack>
    </Page>
  );
}

function Answer({ missed }: { missed: MissedView }) {
  return (
    <>
      <Banner tone={missed.mention ? 'accent' : 'note'} icon={SearchX} role="status">
        <b>{missed.says}</b>
        {missed.mention?.caseId && (
          <>
            {' '}
            <Anchor component={Link} href={`/cases/${missed.mention.caseId}`} size="sm">
              Open its case
            </Anchor>
          </>
        )}
      </Banner>
      {missed.post && <ThePost post={missed.post} sets={missed.sets} heard={missed.heard} />}
      {missed.post && <Answers post={missed.post} missed={missed} />}
      {missed.sources.length > 0 && <SourcesThen sources={missed.sources} />}
    </>
  );
}

function Answers({ post, missed }: { post: MissedPost; missed: MissedView }) {
  const foundElsewhere = missed.sets.some(({ found }) => found);
  return missed.sets.map((answer) => (
    <SetAnswer
      key={answer.setId}
      answer={answer}
      post={post}
      looked={missed.looked}
      foundElsewhere={foundElsewhere}
    />
  ));
}

function Paste({ post }: { post: string }) {
  const [typed, setTyped] = useState(post);
  const [, navigate] = useLocation();
  useEffect(() => setTyped(post), [post]);
  const look = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() !== '') navigate(`/missed?${new URLSearchParams({ post: typed.trim() })}`);
  };
  return (
    <form onSubmit={look} className={classes.card}>
      <Textarea
        label="The post"
        placeholder="https://x.com/dana/status/1991… or the words of the post"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={10_000}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" disabled={typed.trim() === ''} style={{ justifySelf: 'start' }}>
        Say why
      </Button>
    </form>
  );
}
