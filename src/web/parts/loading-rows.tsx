import { Skeleton } from '@mantine/core';
import classes from './loading-rows.module.css';

const ROWS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** Pale rows in the shape of what is coming; they appear only when it takes a while. */
export function LoadingRows({ rows = 5, height = 96 }: { rows?: number; height?: number }) {
  return (
    <div className={classes.rows} role="status" aria-label="Loading">
      {ROWS.slice(0, rows).map((row) => (
        <Skeleton key={row} height={height} radius="md" />
      ))}
    </div>
  );
}
