import { Loader } from '@mantine/core';
import { useLiveState } from '../api/live.ts';
import classes from './bars.module.css';

/** Shown while the line to the server is cut: what stands on the page may be old. */
export function CutBar() {
  if (useLiveState() !== 'cut') return null;
  return (
    <div className={classes.cut} role="status">
      <Loader size={14} color="currentColor" />
      Reconnecting. What you see may be older than it looks; it is asked again on return.
    </div>
  );
}
