import type { CoverageView } from '../../api/types.ts';
import { Figure, Legend } from '../../parts/figure.tsx';
import classes from './plots.module.css';

const WIDTH = 560;
const ROW = 24;
const LEFT = 170;
const RIGHT = 70;
const DRAWN = 12;
const LONGEST = 24;

/** What each term finds, and how much of it nothing else would have found. */
export function TermsPlot({ terms }: { terms: CoverageView['terms'] }) {
  const shown = terms.slice(0, DRAWN);
  const most = Math.max(1, ...shown.map(({ finds }) => finds));
  const long = (count: number): number => ((WIDTH - LEFT - RIGHT) * count) / most;
  return (
    <Figure
      title="What each term finds"
      says="Dark: found by this term alone. Without it, these mentions would be missed."
      table={{
        head: ['term', 'finds', 'alone'],
        rows: terms.map(({ term, finds, alone }) => [term, finds, alone]),
      }}
    >
      <svg className={classes.plot} viewBox={`0 0 ${WIDTH} ${shown.length * ROW}`} aria-hidden="true">
        {shown.map(({ term, finds, alone }, n) => (
          <g key={term} transform={`translate(0 ${n * ROW})`}>
            <title>{`${term}: finds ${finds}, ${alone} of them alone`}</title>
            <text x={LEFT - 10} y={16} textAnchor="end" data-strong="true">
              {term.length > LONGEST ? `${term.slice(0, LONGEST)}…` : term}
            </text>
            <rect x={LEFT} y={5} width={long(finds)} height={14} rx={2} fill="var(--tw-accent-line)" />
            <rect x={LEFT} y={5} width={long(alone)} height={14} rx={2} fill="var(--tw-accent)" />
            <text x={LEFT + long(finds) + 6} y={16}>
              {alone} of {finds}
            </text>
          </g>
        ))}
      </svg>
      <Legend
        entries={[
          { says: 'this term alone', colour: 'var(--tw-accent)' },
          { says: 'others found it too', colour: 'var(--tw-accent-line)' },
        ]}
      />
    </Figure>
  );
}
