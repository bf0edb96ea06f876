import { Anchor, Button, Group, Title } from '@mantine/core';
import { RotateCw } from 'lucide-react';
import { Link } from 'wouter';
import { carryOut } from '../../api/carry-out.ts';
import type { SetAsideView } from '../../api/types.ts';
import { Chip } from '../../parts/chip.tsx';
import { PLATFORM_NAME } from '../../parts/names.ts';
import { tellDone, tellProblem } from '../../parts/tell.ts';
import { useNow } from '../../parts/use-now.ts';
import { When } from '../../parts/when.tsx';
import classes from './attention-card.module.css';
import { nextTryWords } from './set-aside-words.ts';
import { useTryOnceMore } from './use-set-aside.ts';

/** Work that failed and was set aside, so that all other work could go on. */
export function SetAsideList({ rows }: { rows: readonly SetAsideView[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <Title order={2} size="h4" mt="sm">
        Needs a look
      </Title>
      {rows.map((row) => (
        <SetAsideCard key={`${row.step}/${row.id}`} row={row} />
      ))}
    </>
  );
}

function SetAsideCard({ row }: { row: SetAsideView }) {
  const now = useNow();
  const { post } = row;
  return (
    <article className={classes.card} data-state="failed" aria-label={`${row.what} failed`}>
      <div className={classes.head}>
        <b>{row.what}</b>
        <Chip tone="bad">set aside</Chip>
        <span className={classes.meta}>
          {post && `${PLATFORM_NAME[post.platform]} · @${post.author} · `}
          <When at={row.since} />
        </span>
        {row.caseId && (
          <Anchor component={Link} href={`/cases/${row.caseId}`} size="sm" ml="auto">
            Open the case
          </Anchor>
        )}
      </div>
      {post && <p className={classes.words}>{post.text}</p>}
      <div className={classes.reason}>{row.reason}</div>
      <div className={classes.todo}>{nextTryWords(row, now)} All other work goes on.</div>
      <TryOnceMore row={row} />
    </article>
  );
}

function TryOnceMore({ row }: { row: SetAsideView }) {
  const again = useTryOnceMore();
  const ask = (): void =>
    carryOut(again, row, {
      onSuccess: () => tellDone('It is tried again', 'If it fails once more, it comes back here.'),
      onError: (error) => tellProblem('It was not tried again', error),
    });
  return (
    <Group gap="xs" mt="xs">
      <Button
        size="xs"
        variant="default"
        leftSection={<RotateCw size={14} />}
        loading={again.isPending}
        onClick={ask}
      >
        Try again
      </Button>
      {row.post && (
        <Anchor href={row.post.url} target="_blank" rel="noreferrer" size="sm">
          See the post
        </Anchor>
      )}
    </Group>
  );
}
