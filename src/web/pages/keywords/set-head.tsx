import { Select } from '@mantine/core';
import type { KeywordSetView } from '../../api/types.ts';
import { Chip } from '../../parts/chip.tsx';
import { When } from '../../parts/when.tsx';
import classes from './keywords-page.module.css';

export function SetHead(props: {
  set: KeywordSetView;
  sets: readonly KeywordSetView[];
  choose: (id: string) => void;
  changed: boolean;
}) {
  const { set, sets, choose, changed } = props;
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
          w={190}
        />
      )}
      {changed && <Chip tone="warn">draft {set.version + 1}</Chip>}
      <span className={classes.meta} style={{ marginLeft: 'auto', textAlign: 'right' }}>
        live is {set.version}, {set.savedBy}, <When at={set.savedAt} />
      </span>
    </div>
  );
}
