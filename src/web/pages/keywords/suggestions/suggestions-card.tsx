import { Group, Loader, Text, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useSuggestions } from '../../../api/suggestions.ts';
import type { SuggestionsView } from '../../../api/types.ts';
import { plural } from '../../../parts/due-words.ts';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import box from '../keywords-page.module.css';
import type { EditedSet } from '../use-edited-set.ts';
import { applyChange } from './apply-change.ts';
import { SuggestionRow } from './suggestion-row.tsx';
import classes from './suggestions.module.css';

/** All heard posts are looked through for each: only once the typing has come to rest. */
const AT_REST_MS = 1_500;
const SHOWN_FIRST = 6;

/** What the heard posts say should change in the set, each one click away. `mayAsk` is false while others ask for what is needed first. */
export function SuggestionsCard(props: { setId: string; edited: EditedSet; mayAsk: boolean }) {
  const { setId, edited, mayAsk } = props;
  const [body] = useDebouncedValue(edited.body, AT_REST_MS);
  const suggestions = useSuggestions(setId, body, mayAsk);
  const found = suggestions.data;
  return (
    <section
      className={`${box.box} ${classes.card}`}
      aria-label="Suggested from your posts"
      aria-busy={suggestions.isFetching}
    >
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={650} c="var(--tw-body)">
          Suggested from your posts
        </Text>
        {suggestions.isFetching ? (
          <Loader size={12} aria-label="Looking through your posts" />
        ) : (
          <UnstyledButton fz="xs" c="var(--tw-accent)" onClick={() => suggestions.refetch()}>
            Look again
          </UnstyledButton>
        )}
      </Group>
      {suggestions.isError && (
        <ProblemNote what="No suggestions" error={suggestions.error} retry={() => suggestions.refetch()} />
      )}
      {suggestions.isPending && <div className={box.meta}>Looking through your posts…</div>}
      {found && <Found found={found} edited={edited} />}
    </section>
  );
}

function Found({ found, edited }: { found: SuggestionsView; edited: EditedSet }) {
  const [all, setAll] = useState(false);
  const open = found.suggestions.filter(({ change }) => changes(edited, applyChange(edited.body, change)));
  const shown = all ? open : open.slice(0, SHOWN_FIRST);
  return (
    <>
      <ul className={classes.list}>
        {shown.map((suggestion) => (
          <SuggestionRow
            key={`${suggestion.kind} ${suggestion.change.term}`}
            suggestion={suggestion}
            days={found.days}
            onTake={() => edited.change(applyChange(edited.body, suggestion.change))}
          />
        ))}
      </ul>
      {open.length > shown.length && (
        <UnstyledButton fz="xs" c="var(--tw-accent)" onClick={() => setAll(true)}>
          {open.length - shown.length} more
        </UnstyledButton>
      )}
      <div className={box.meta}>{footOf(found, open.length)}</div>
    </>
  );
}

function changes({ body }: EditedSet, change: Partial<EditedSet['body']>): boolean {
  return JSON.stringify({ ...body, ...change }) !== JSON.stringify(body);
}

function footOf({ looked, days, elsewhere, taken }: SuggestionsView, open: number): string {
  if (looked === 0) return 'No post was heard yet.';
  const nothing =
    open === 0
      ? 'Nothing to suggest: no spelling of the names stands in two posts that your live sets do not find. '
      : '';
  const from = `${plural(looked, 'post')} of ${plural(days, 'day')} looked through.`;
  const others =
    elsewhere > 0 ? ` ${plural(elsewhere, 'post')} that another live set finds already: not counted.` : '';
  const teach =
    taken.noise === 0 ? ' Say of some posts whether they are about you, and noise can be told apart.' : '';
  return `${nothing}${from}${others}${teach}`;
}
