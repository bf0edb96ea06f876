import { Text } from '@mantine/core';
import { dueWords } from './due-words.ts';
import { useNow } from './use-now.ts';

const COLOUR = { late: 'var(--tw-bad)', soon: 'var(--tw-warn)', calm: 'var(--tw-ink)' };

/** Counts down to the due time of a first answer. */
export function DueTime({ dueAt }: { dueAt: string | null }) {
  const now = useNow();
  if (!dueAt) return null;
  const { says, mood, spoken } = dueWords(Date.parse(dueAt), now);
  return (
    <Text
      component="time"
      dateTime={dueAt}
      size="xs"
      fw={650}
      c={COLOUR[mood]}
      className="tabular"
      title={spoken}
      style={{ whiteSpace: 'nowrap' }}
    >
      <span aria-hidden="true">{says}</span>
      <span className="sr-only">{spoken}</span>
    </Text>
  );
}
