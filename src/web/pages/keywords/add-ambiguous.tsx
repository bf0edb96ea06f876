import { Button, Group, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { KeywordSetBody } from '../../api/types.ts';
import classes from './keywords-page.module.css';
import { tidyTerm, tidyTerms } from './tidy-term.ts';

const USUAL_REACH = 8;

/** An ambiguous word without a neighbour would find nothing, so both are asked for at once. */
export function AddAmbiguous(props: {
  taken: readonly string[];
  onAdd: (entry: KeywordSetBody['ambiguous'][number]) => void;
}) {
  const [typed, setTyped] = useState({ word: '', near: '' });
  const word = tidyTerm('words', typed.word);
  const near = tidyTerms('words', typed.near.split(','));
  const ready = word !== null && near.length > 0 && !props.taken.includes(word);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (!ready) return;
    props.onAdd({ word, near, within: USUAL_REACH });
    setTyped({ word: '', near: '' });
  };
  return (
    <form className={classes.box} onSubmit={add} aria-label="Add an ambiguous word">
      <div className={classes.meta}>A word that is ordinary outside the brand counts only in company</div>
      <Group gap={6} wrap="nowrap">
        <TextInput
          size="xs"
          flex={1}
          placeholder="word"
          aria-label="Ambiguous word"
          value={typed.word}
          onChange={(event) => setTyped({ ...typed, word: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          flex={2}
          placeholder="near: flight, suitcase"
          aria-label="Its neighbours, with commas"
          value={typed.near}
          onChange={(event) => setTyped({ ...typed, near: event.currentTarget.value })}
        />
        <Button
          type="submit"
          size="xs"
          variant="default"
          disabled={!ready}
          aria-label="Add the ambiguous word"
        >
          <Plus size={14} />
        </Button>
      </Group>
    </form>
  );
}
