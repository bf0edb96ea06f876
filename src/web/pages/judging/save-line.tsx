import { Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { carryOut } from '../../api/carry-out.ts';
import { useSaveLine } from '../../api/complaint-line.ts';
import type { ComplaintLineView } from '../../api/types.ts';
import { tellDone, tellProblem } from '../../parts/tell.ts';
import classes from './line.module.css';

const LEAST = 3;

/** Saves the chosen line with a why; it is used from the next post on. */
export function SaveLine(props: { line: ComplaintLineView; percent: number; drop: () => void }) {
  const { line, percent, drop } = props;
  const saving = useSaveLine();
  const [typed, setTyped] = useState('');
  const why = typed.trim();
  const save = (event: FormEvent): void => {
    event.preventDefault();
    carryOut(
      saving,
      { percent, basedOn: line.version, why },
      {
        onSuccess: () =>
          tellDone(`From ${percent} % on, a post is a complaint`, 'It is used from the next post on.'),
        onError: (error) => tellProblem('The line was not saved', error),
      },
    );
  };
  if (percent === line.percent)
    return (
      <Text size="xs" c="var(--tw-soft)">
        This is the line as it stands. Choose another, and see on the spot what it would bring.
      </Text>
    );
  return (
    <form onSubmit={save} className={classes.save}>
      <TextInput
        aria-label="Why this line"
        placeholder="Why this line"
        maxLength={500}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        flex={1}
        miw={220}
      />
      <Group gap="xs" wrap="nowrap">
        <Button type="submit" loading={saving.isPending} disabled={why.length < LEAST}>
          Count from {percent} % on
        </Button>
        <Button variant="default" onClick={drop}>
          Undo
        </Button>
      </Group>
      <Text size="xs" c="var(--tw-soft)" w="100%">
        It is used from the next post on. What was judged before, and its cases, stay as they are.
      </Text>
    </form>
  );
}
