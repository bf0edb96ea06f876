import type { CoverageView } from '../../api/types.ts';
import { Figure, Legend } from '../../parts/figure.tsx';
import { usePlotWidth } from '../../parts/use-plot-width.ts';
import classes from './plots.module.css';

const WIDEST = 560;
/** Below it, names have less room. */
const NARROW = 450;
const ROW = 24;
const RIGHT = 70;
const DRAWN = 12;

/** What each term finds, and how much of it nothing else would have found. */
export function TermsPlot({ terms }: { terms: CoverageView['terms'] }) {
  const { ref, width } = usePlotWidth(WIDEST);
  const [left, longest] = width < NARROW ? [112, 14] : [170, 24];
  const shown = terms.slice(0, DRAWN);
  const most = Math.max(1, ...shown.map(({ finds }) => finds));
  const long = (count: number): number => ((width - left - RIGHT) * count) / most;
  return (
    <Figure
      title="What each term finds"
      says="Dark: found by this term alone. Without it, these mentions would be missed."
      table={{
        head: ['term', 'finds', 'alone'],
        rows: terms.map(({ term, finds, alone }) => [term, finds, alone]),
      }}
    >
      <div ref={ref}>
        <svg className={classes.plot} viewBox={`0 0 ${width} ${shown.length * ROW}`} aria-hidden="true">
          {shown.map(({ term, finds, alone }, n) => (
            <g key={term} transform={`translate(0 ${n * ROW})`}>
              <title>{`${term}: finds ${finds}, ${alone} of them alone`}</title>
              <text x={left - 10} y={16} textAnchor="end" data-strong="true">
                {term.length > longest ? `${term.slice(0, longest)}…` : term}
              </text>
              <rect x={left} y={5} width={long(finds)} height={14} rx={2} fill="var(--tw-accent-line)" />
              <rect x={left} y={5} width={long(alone)} height={14} rx={2} fill="var(--tw-accent)" />
              <text x={left + long(finds) + 6} y={16}>
                {alone} of {finds}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <Legend
        entries={[
          { says: 'this term alone', colour: 'var(--tw-accent)' },
          { says: 'others found it too', colour: 'var(--tw-accent-line)' },
        ]}
      />
    </Figure>
  );
}
