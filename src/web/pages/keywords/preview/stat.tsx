import classes from './preview.module.css';

/** One number, and in a few words what it says. */
export function Stat({ number, says, bad = false }: { number: string; says: string; bad?: boolean }) {
  return (
    <div className={classes.stat}>
      <b className="tabular" style={bad ? { color: 'var(--tw-bad)' } : undefined}>
        {number}
      </b>
      <span>{says}</span>
    </div>
  );
}
