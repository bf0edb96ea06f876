import { Select } from '@mantine/core';
import type { KeywordSetView } from '../../api/types.ts';
import { useDesk } from '../../me/name.ts';
import { spanWords } from '../../parts/ago-words.ts';
import { Chip } from '../../parts/chip.tsx';
import { useNow } from '../../parts/use-now.ts';
import { When } from '../../parts/when.tsx';
import { FileMenu } from './file-menu.tsx';
import classes from './keywords-page.module.css';
import { NewSet } from './new-set.tsx';
import type { EditedSet } from './use-edited-set.ts';

/** Which set, where it stands, and who else has it in hand. */
export function SetHead(props: {
  set: KeywordSetView;
  sets: readonly KeywordSetView[];
  choose: (id: string) => void;
  edited: EditedSet;
}) {
  const { set, sets, choose, edited } = props;
  return (
    <div className={classes.head}>
      {sets.length === 1 ? (
        <h1>{set.name}</h1>
      ) : (
        <Select
          aria-label="Keyword set"
          data={sets.map(({ id, name }) => ({ value: id, label: name }))}
          value={set.id}
          allowDeselect={false}
          onChange={(id) => id && choose(id)}
          w={180}
        />
      )}
      {edited.drafted && <Chip tone="warn">draft {nextVersion(set)}</Chip>}
      {!edited.drafted && set.trial?.state === 'trial' && (
        <Chip tone="note">on trial {set.trial.version}</Chip>
      )}
      <span style={{ marginLeft: 'auto', display: 'flex' }}>
        <NewSet choose={choose} />
        <FileMenu set={set} revision={edited.revision} />
      </span>
      <span className={classes.meta} style={{ flexBasis: '100%' }}>
        live is {set.version}, {set.savedBy}, <When at={set.savedAt} />
      </span>
      <Others set={set} />
    </div>
  );
}

/** The number the next saved version will have. */
export function nextVersion({ version, history }: Pick<KeywordSetView, 'version' | 'history'>): number {
  return Math.max(version, ...history.map((line) => line.version)) + 1;
}

/** `Ana is editing this, since 2 min`. */
function Others({ set }: { set: KeywordSetView }) {
  const now = useNow(10);
  const { name } = useDesk();
  const others = set.editing.filter((editor) => editor.name !== name);
  return (
    <div aria-live="polite" className={classes.others} hidden={others.length === 0}>
      {others.map((editor) => (
        <Chip key={editor.name} tone="note">
          {editor.name} is editing this, since{' '}
          {spanWords(Math.max(0, now - new Date(editor.since).getTime()) / 1000)}
        </Chip>
      ))}
    </div>
  );
}
