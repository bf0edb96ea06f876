import { Button, Group, Text, TextInput } from '@mantine/core';
import { History } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { carryOut } from '../../api/carry-out.ts';
import { useSaveVersion } from '../../api/keyword-sets.ts';
import type { KeywordSetView } from '../../api/types.ts';
import { Banner } from '../../parts/banner.tsx';
import { tellDone, tellProblem } from '../../parts/tell.ts';
import classes from './keywords-page.module.css';
import type { EditedSet } from './use-edited-set.ts';

const LEAST = 3;

/** Saves the change as a new version, with a why; it is used from the next look on. */
export function SaveBar({ set, edited }: { set: KeywordSetView; edited: EditedSet }) {
  const saving = useSaveVersion(set.id);
  const save = (why: string): void =>
    carryOut(
      saving,
      { body: edited.body, basedOn: edited.basedOn, why },
      {
        onSuccess: (saved) => {
          tellDone(`Version ${saved.version} is live`, 'The sources use it from their next look on.');
          edited.drop();
        },
        onError: (error) => tellProblem('The version was not saved', error),
      },
    );
  return (
    <div className={classes.save}>
      {edited.overtaken && <Overtaken set={set} edited={edited} />}
      {edited.changed && (
        <SaveForm version={set.version + 1} edited={edited} pending={saving.isPending} onSave={save} />
      )}
      <Text size="xs" c="var(--tw-soft)" ta="center">
        {edited.changed
          ? 'It is used at once. Posts found before stay as they are.'
          : 'Change a word, and see on the spot what it would find.'}
      </Text>
    </div>
  );
}

function SaveForm(props: {
  version: number;
  edited: EditedSet;
  pending: boolean;
  onSave: (why: string) => void;
}) {
  const { version, edited, pending, onSave } = props;
  const [typed, setTyped] = useState('');
  const why = typed.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave(why);
  };
  return (
    <form onSubmit={submit} style={{ display: 'contents' }}>
      <TextInput
        aria-label="Why this change"
        placeholder="Why this change"
        maxLength={500}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group gap="xs" wrap="nowrap">
        <Button type="submit" flex={1} loading={pending} disabled={edited.overtaken || why.length < LEAST}>
          Save as version {version}
        </Button>
        <Button variant="default" onClick={edited.drop}>
          Undo
        </Button>
      </Group>
    </form>
  );
}

function Overtaken({ set, edited }: { set: KeywordSetView; edited: EditedSet }) {
  return (
    <Banner
      tone="warn"
      icon={History}
      role="alert"
      acts={
        <>
          <Button size="compact-sm" onClick={edited.carryOver}>
            Go on with mine
          </Button>
          <Button size="compact-sm" variant="default" onClick={edited.drop}>
            Take theirs
          </Button>
        </>
      }
    >
      <b>
        {set.savedBy} saved version {set.version} meanwhile:
      </b>{' '}
      “{set.why}”. Your change started from version {edited.basedOn}.
    </Banner>
  );
}
