import { NumberInput } from '@mantine/core';
import classes from './keywords-page.module.css';
import type { EditedSet } from './use-edited-set.ts';

/** Only authors with so many followers at least; empty means any. */
export function LeastFollowers({ edited }: { edited: EditedSet }) {
  return (
    <div className={classes.list}>
      <div className={classes.meta}>Only authors with so many followers, where the platform tells</div>
      <NumberInput
        size="xs"
        w={120}
        min={0}
        max={2_000_000_000}
        allowDecimal={false}
        thousandSeparator=" "
        placeholder="any"
        aria-label="Least followers"
        value={edited.body.leastFollowers ?? ''}
        onChange={(value) => edited.change({ leastFollowers: typeof value === 'number' ? value : null })}
      />
    </div>
  );
}
