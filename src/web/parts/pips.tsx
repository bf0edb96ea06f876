import classes from './pips.module.css';

/** The two public replies a person may get from us, filled as they are used; a third red one is a breach. */
export function Pips({ used, breach = false }: { used: number; breach?: boolean }) {
  const says = breach ? 'more than two public replies are out' : `${used} of 2 public replies used`;
  return (
    <span className={classes.pips} role="img" aria-label={says} title={says}>
      {[1, 2].map((place) => (
        <i key={place} className={`${classes.pip} ${place <= used ? classes.used : ''}`} />
      ))}
      {breach && <i className={`${classes.pip} ${classes.breach}`} />}
    </span>
  );
}
