import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { Coffee, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { UnsureOrder } from '../../api/types.ts';
import { answerSays } from '../../labelling/said-words.ts';
import { KeyCap } from '../../parts/key-cap.tsx';
import { LoadingRows } from '../../parts/loading-rows.tsx';
import { nameOf } from '../../parts/names.ts';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useKeys } from '../../parts/use-keys.ts';
import classes from './judging.module.css';
import { JudgingFrame } from './judging-frame.tsx';
import { UnsureCard } from './unsure-card.tsx';
import { type UnsureQueue, useUnsureQueue } from './use-unsure-queue.ts';

const ORDERS = [
  { value: 'useful', label: 'Most useful first' },
  { value: 'newest', label: 'Newest first' },
];

/** Posts the classifier was unsure of, one after the other: a person says what each is, by key. */
export function UnsurePage() {
  const [order, setOrder] = useState<UnsureOrder>('useful');
  const queue = useUnsureQueue(order);
  const { list, inHand } = queue;
  useKeys({
    y: () => queue.answer(true),
    n: () => queue.answer(false),
    s: () => queue.skip(),
    ' ': () => queue.skip(),
    u: () => queue.undo(),
  });
  return (
    <JudgingFrame place="/judging">
      <div className={classes.line}>
        <Text size="sm" c="var(--tw-soft)" aria-live="polite">
          {list.data && list.data.count > 0
            ? `${list.data.count} to answer. What you say counts at once, and the classifier learns from it.`
            : ''}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label="Order"
          data={ORDERS}
          value={order}
          onChange={(next) => setOrder(next === 'newest' ? 'newest' : 'useful')}
        />
      </div>
      {list.isPending && <LoadingRows rows={1} height={220} />}
      {list.isError && !list.data && (
        <ProblemNote
          what="The unsure posts could not be loaded"
          error={list.error}
          retry={() => list.refetch()}
        />
      )}
      {inHand && <UnsureCard key={inHand.id} mention={inHand} queue={queue} />}
      {list.data && !inHand && <NothingInHand queue={queue} />}
      <LastAnswer queue={queue} />
    </JudgingFrame>
  );
}

function NothingInHand({ queue }: { queue: UnsureQueue }) {
  const { skipped, lookAgain } = queue;
  return (
    <NothingHere
      icon={<Coffee size={30} />}
      title={skipped > 0 ? `${skipped} skipped, all others answered` : 'Nothing is unsure'}
    >
      {skipped > 0 ? (
        <Button variant="default" mt="xs" onClick={lookAgain}>
          Look again
        </Button>
      ) : (
        'When the classifier cannot tell whether a post is a complaint, it stands here for you to say.'
      )}
    </NothingHere>
  );
}

function LastAnswer({ queue: { last, undo } }: { queue: UnsureQueue }) {
  if (!last) return null;
  return (
    <Group gap="xs" justify="center" mt="md" role="status">
      <Text size="sm" c="var(--tw-soft)">
        {nameOf(last.mention.author)}: {answerSays({ question: 'complaint', answer: last.answer })}
      </Text>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<Undo2 size={13} />}
        rightSection={<KeyCap of="u" />}
        aria-keyshortcuts="u"
        disabled={last.labelId === null}
        onClick={undo}
      >
        Take back
      </Button>
    </Group>
  );
}
