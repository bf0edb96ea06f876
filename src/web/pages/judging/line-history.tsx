import type { ComplaintLineView } from '../../api/types.ts';
import { When } from '../../parts/when.tsx';
import classes from './line.module.css';

/** Who drew the line where, when, and why. */
export function LineHistory({ line: { history } }: { line: ComplaintLineView }) {
  if (history.length === 0) return null;
  return (
    <section className={classes.panel} aria-label="Earlier lines">
      <b>Where the line was</b>
      <ul className={classes.history}>
        {history.map((one) => (
          <li key={one.version}>
            <span className="tabular">
              Version {one.version}: from {one.percent} %
            </span>{' '}
            · {one.savedBy}, <When at={one.savedAt} />: “{one.why}”
          </li>
        ))}
      </ul>
    </section>
  );
}
