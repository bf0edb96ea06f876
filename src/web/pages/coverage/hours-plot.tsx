import type { CoverageView } from '../../api/types.ts';
import { Figure, Legend } from '../../parts/figure.tsx';
import { HEARING, hourSays, hoursSay } from './hearing-words.ts';
import classes from './plots.module.css';

const CELL = 7;
const HEIGHT = 16;

/** Each source as a strip of hours: when it was heard, when it failed, and where something may be missing. */
export function HoursPlot({ sources }: { sources: CoverageView['sources'] }) {
  return (
    <Figure
      title="Sources by the hour"
      says="What fails is read again from where it stopped. Only in a gap may posts be missing for good."
      table={{
        head: ['source', 'hour', 'how', 'rounds', 'fetched', 'stored', 'failed'],
        rows: sources.flatMap(({ label, hours }) =>
          hours
            .filter(({ hearing }) => hearing !== 'unasked')
            .map(({ hour, hearing, rounds, fetched, stored, failed }) => [
              label,
              new Date(hour).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
              HEARING[hearing].says,
              ...[rounds, fetched, stored, failed],
            ]),
        ),
      }}
    >
      <div className={classes.hours}>
        {sources.map((source) => (
          <div key={source.id} className={classes.source}>
            <b>{source.label}</b> <span className="tabular">{hoursSay(source.hours)}</span>
            <Strip source={source} />
          </div>
        ))}
      </div>
      <Legend entries={Object.values(HEARING)} />
    </Figure>
  );
}

function Strip({ source }: { source: CoverageView['sources'][number] }) {
  const { hours } = source;
  return (
    <svg
      className={classes.plot}
      viewBox={`0 0 ${hours.length * CELL} ${HEIGHT}`}
      preserveAspectRatio="none"
      style={{ height: HEIGHT }}
      aria-hidden="true"
    >
      {hours.map((hour, n) => (
        <rect
          key={hour.hour}
          x={n * CELL}
          y={0}
          width={CELL - 1}
          height={HEIGHT}
          fill={HEARING[hour.hearing].colour}
        >
          <title>{hourSays(hour)}</title>
        </rect>
      ))}
    </svg>
  );
}
