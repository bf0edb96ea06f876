import type { CoverageView } from '../../api/types.ts';
import { Figure, Legend } from '../../parts/figure.tsx';
import { usePlotWidth } from '../../parts/use-plot-width.ts';
import classes from './plots.module.css';

const WIDEST = 560;
/** Room for the name of a day. */
const DAY_ROOM = 66;
const HEIGHT = 190;
const FOOT = 22;
const LEFT = 34;

/** Each day as a bar: below what tagged us, above what did not. */
export function TaggedPlot({ coverage }: { coverage: CoverageView }) {
  const { days, tagged, untagged } = coverage;
  const share = Math.round((untagged / Math.max(1, tagged + untagged)) * 100);
  return (
    <Figure
      title="Tagged and untagged"
      says={`${share} % of ${(tagged + untagged).toLocaleString('en')} mentions never tagged us: only the keyword sets find them.`}
      table={{
        head: ['day', 'tagged us', 'did not'],
        rows: days.map((day) => [day.day, day.tagged, day.untagged]),
      }}
    >
      <Bars days={days} />
      <Legend
        entries={[
          { says: 'did not tag us', colour: 'var(--tw-warn-line)' },
          { says: 'tagged us', colour: 'var(--tw-accent)' },
        ]}
      />
    </Figure>
  );
}

function Bars({ days }: { days: CoverageView['days'] }) {
  const { ref, width: wide } = usePlotWidth(WIDEST);
  const most = Math.max(1, ...days.map((day) => day.tagged + day.untagged));
  const room = (wide - LEFT) / days.length;
  const high = (count: number): number => ((HEIGHT - FOOT - 10) * count) / most;
  const every = Math.ceil((days.length * DAY_ROOM) / (wide - LEFT));
  return (
    <div ref={ref}>
      <svg className={classes.plot} viewBox={`0 0 ${wide} ${HEIGHT}`} aria-hidden="true">
        <text x={LEFT - 6} y={16} textAnchor="end">
          {most}
        </text>
        <text x={LEFT - 6} y={HEIGHT - FOOT} textAnchor="end">
          0
        </text>
        <line className={classes.axis} x1={LEFT} x2={wide} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
        {days.map((day, n) => {
          const x = LEFT + n * room + room * 0.15;
          const width = room * 0.7;
          const [below, above] = [high(day.tagged), high(day.untagged)];
          return (
            <g key={day.day}>
              <title>{`${day.day}: ${day.tagged} tagged us, ${day.untagged} did not`}</title>
              <rect x={x} y={HEIGHT - FOOT - below} width={width} height={below} fill="var(--tw-accent)" />
              <rect
                x={x}
                y={HEIGHT - FOOT - below - above}
                width={width}
                height={above}
                fill="var(--tw-warn-line)"
              />
              {n % every === 0 && (
                <text x={x + width / 2} y={HEIGHT - 6} textAnchor="middle">
                  {dayWords(day.day)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function dayWords(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
}
