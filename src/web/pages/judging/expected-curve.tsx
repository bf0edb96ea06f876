import type { ComplaintLineView, ExpectedView } from '../../api/types.ts';
import classes from './line.module.css';
import { expectedAt, expectedLine } from './line-words.ts';

const WIDE = 600;
const HIGH = 140;

/** What each line would miss, rising, and what it would flag for nothing, falling, with the chosen one between. */
export function ExpectedCurve({ line, percent }: { line: ComplaintLineView; percent: number }) {
  const { expected } = line;
  const most = Math.max(1, ...expected.map((one) => Math.max(one.falseAlarms, one.missed)));
  const least = expected[0]?.percent ?? 0;
  const span = (expected.at(-1)?.percent ?? 100) - least;
  const x = (at: number): number => ((at - least) / span) * WIDE;
  const y = (posts: number): number => HIGH - (posts / most) * (HIGH - 6) - 2;
  const path = (of: (one: ExpectedView) => number): string =>
    expected.map((one) => `${x(one.percent).toFixed(1)},${y(of(one)).toFixed(1)}`).join(' ');
  const chosen = expectedAt(line, percent);
  return (
    <figure className={classes.figure}>
      <svg
        viewBox={`0 0 ${WIDE} ${HIGH}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={chosen ? `From ${percent} %: ${expectedLine(chosen)}` : `From ${percent} %`}
      >
        <polyline className={classes.alarms} points={path((one) => one.falseAlarms)} />
        <polyline className={classes.missed} points={path((one) => one.missed)} />
        <line className={classes.at} x1={x(percent)} x2={x(percent)} y1={0} y2={HIGH} />
      </svg>
      <figcaption className={classes.legend}>
        <span data-of="alarms">false alarms</span>
        <span data-of="missed">missed complaints</span>
      </figcaption>
    </figure>
  );
}
