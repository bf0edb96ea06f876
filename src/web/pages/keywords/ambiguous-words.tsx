import { CloseButton, Group, NumberInput, Text } from '@mantine/core';
import type { KeywordSetBody } from '../../api/types.ts';
import { AddAmbiguous } from './add-ambiguous.tsx';
import classes from './keywords-page.module.css';
import { TermField } from './term-field.tsx';
import type { EditedSet } from './use-edited-set.ts';

type Ambiguous = KeywordSetBody['ambiguous'][number];

/** Ordinary words that count only in company: each with its neighbours and how near they must stand. */
export function AmbiguousWords({ edited, saved }: { edited: EditedSet; saved: KeywordSetBody }) {
  const words = edited.body.ambiguous;
  const put = (index: number, next: Ambiguous | null): void =>
    edited.change({ ambiguous: next ? words.with(index, next) : words.toSpliced(index, 1) });
  return (
    <>
      {words.map((entry, index) => (
        <AmbiguousWord
          key={entry.word}
          entry={entry}
          saved={saved.ambiguous.find((other) => other.word === entry.word)?.near ?? []}
          onChange={(next) => put(index, next)}
        />
      ))}
      <AddAmbiguous
        taken={words.map(({ word }) => word)}
        onAdd={(entry) => edited.change({ ambiguous: [...words, entry] })}
      />
    </>
  );
}

function AmbiguousWord(props: {
  entry: Ambiguous;
  saved: readonly string[];
  onChange: (next: Ambiguous | null) => void;
}) {
  const { entry, saved, onChange } = props;
  return (
    <section className={classes.box} aria-label={`“${entry.word}” counts only in company`}>
      <Group gap={6} wrap="nowrap">
        <Text size="sm" fw={650} c="var(--tw-body)" flex={1}>
          “{entry.word}” counts only with one of these within
        </Text>
        <NumberInput
          size="xs"
          w={58}
          min={1}
          max={50}
          clampBehavior="strict"
          aria-label="How many words apart"
          value={entry.within}
          onChange={(value) =>
            typeof value === 'number' && value >= 1 && onChange({ ...entry, within: value })
          }
        />
        <Text size="sm" c="var(--tw-body)">
          words
        </Text>
        <CloseButton size="sm" aria-label={`Take out ${entry.word}`} onClick={() => onChange(null)} />
      </Group>
      <TermField
        group="words"
        label={`Neighbours of ${entry.word}`}
        placeholder="at least one"
        tone="note"
        terms={entry.near}
        saved={saved}
        onChange={(near) => onChange(near.length > 0 ? { ...entry, near } : null)}
      />
    </section>
  );
}
