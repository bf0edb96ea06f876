import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './figure.module.css';

export interface FigureTable {
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** A plot with its heading, and the same numbers as a table for who would rather read them. */
export function Figure(props: {
  title: string;
  /** What it tells, in one sentence. */
  says: ReactNode;
  table: FigureTable;
  children: ReactNode;
}) {
  const { title, says, table, children } = props;
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={classes.figure} aria-label={title}>
      <figcaption className={classes.head}>
        <h2>{title}</h2>
        <span className={classes.says}>{says}</span>
        <Button
          size="compact-xs"
          variant="default"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? 'As a plot' : 'As a table'}
        </Button>
      </figcaption>
      {asTable ? <Numbers table={table} label={title} /> : children}
    </figure>
  );
}

function Numbers({ table, label }: { table: FigureTable; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={`${label}, as a table`}>
      <table className={`${classes.table} tabular`}>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join('\u0001')}>
              {row.map((cell, n) => (
                <td key={table.head[n]}>{typeof cell === 'number' ? cell.toLocaleString('en') : cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the colours of a plot mean. */
export function Legend({ entries }: { entries: readonly { says: string; colour: string }[] }) {
  return (
    <div className={classes.legend}>
      {entries.map(({ says, colour }) => (
        <span key={says}>
          <i style={{ background: colour }} aria-hidden="true" />
          {says}
        </span>
      ))}
    </div>
  );
}
