import { UnstyledButton } from '@mantine/core';
import classes from './filter-pills.module.css';

export interface FilterOption<Value extends string> {
  value: Value;
  label: string;
  count?: number | undefined;
}

/** A row of filters of which one is on, each with how much it would show. */
export function FilterPills<Value extends string>(props: {
  label: string;
  options: readonly FilterOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset className={classes.pills} aria-label={props.label} style={{ border: 0, margin: 0, padding: 0 }}>
      {props.options.map(({ value, label, count }) => (
        <UnstyledButton
          key={value}
          className={classes.pill}
          aria-pressed={value === props.value}
          onClick={() => props.onChange(value)}
        >
          {label}
          {count ? <span className={classes.count}>{count.toLocaleString('en')}</span> : null}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
