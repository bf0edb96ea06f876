import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { carryOut } from '../../api/carry-out.ts';
import { useSaveVersion } from '../../api/keyword-sets.ts';
import type { KeywordSetView } from '../../api/types.ts';
import { tellDone, tellProblem } from '../../parts/tell.ts';
import { DraftNotes } from './draft-notes.tsx';
import classes from './keywords-page.module.css';
import { nextVersion } from './set-head.tsx';
import { TrialBar } from './trial-bar.tsx';
import type { EditedSet } from './use-edited-set.ts';
import { LEAST_WHY } from './why.ts';

/** A trial of so many days, by the button; the API takes up to fourteen. */
const TRIAL_DAYS = 2;

/** What becomes of the change: on trial, live, or nothing; each with a why. */
export function SaveBar({ set, edited }: { set: KeywordSetView; edited: EditedSet }) {
  return (
    <div className={classes.save}>
      <DraftNotes set={set} edited={edited} />
      {set.trial && <TrialBar set={set} trial={set.trial} edited={edited} />}
      {edited.drafted && <SaveForm set={set} edited={edited} />}
      <Text size="xs" c="var(--tw-soft)" ta="center">
        {edited.drafted
          ? 'Trial shows what it finds and drafts nothing. Old posts never become new work.'
          : 'Change a word, and see on the spot what it would find.'}
      </Text>
    </div>
  );
}

function SaveForm({ set, edited }: { set: KeywordSetView; edited: EditedSet }) {
  const saving = useSaveVersion(set.id);
  const [typed, setTyped] = useState('');
  const why = typed.trim();
  const ready = why.length >= LEAST_WHY && edited.kept && !edited.overtaken && !edited.clash;
  const save = (trialDays: number | null): void =>
    carryOut(
      saving,
      { body: edited.body, basedOn: edited.basedOn, revision: edited.revision, trialDays, why },
      {
        onSuccess: (saved) => {
          if (trialDays === null)
            tellDone(`Version ${saved.version} is live`, 'The sources use it from their next look on.');
          else
            tellDone(`Version ${saved.trial?.version} is on trial`, 'What it finds is shown under Mentions.');
          edited.letGo();
        },
        onError: (error) => tellProblem('The version was not saved', error),
      },
    );
  return (
    <>
      <TextInput
        aria-label="Why this change"
        placeholder="Why this change"
        maxLength={500}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button loading={saving.isPending} disabled={!ready} onClick={() => save(TRIAL_DAYS)}>
        Put on trial for {TRIAL_DAYS} days
      </Button>
      <Group gap="xs" wrap="nowrap" grow>
        <Button variant="default" disabled={!ready || saving.isPending} onClick={() => save(null)}>
          Make {nextVersion(set)} live now
        </Button>
        <Button variant="default" disabled={saving.isPending} onClick={() => putAway(edited)}>
          Undo the draft
        </Button>
      </Group>
    </>
  );
}

/** The draft is everybody's: whoever puts it away by mistake can have it back. */
function putAway(edited: EditedSet): void {
  const { body, change, drop } = edited;
  drop();
  tellDone(
    'The draft is put away',
    <Button size="compact-xs" variant="default" mt={4} onClick={() => change(body)}>
      Have it back
    </Button>,
    12_000,
  );
}
