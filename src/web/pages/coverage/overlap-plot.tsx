import type { CoverageView } from '../../api/types.ts';
import { Figure } from '../../parts/figure.tsx';
import { usePlotWidth } from '../../parts/use-plot-width.ts';
import classes from './plots.module.css';

const WIDEST = 570;
const CELL = { most: 40, least: 24 } as const;
/** Below it, names have less room. */
const NARROW = 450;

/** How often two terms find the same mention: what is dark in a row can do without one of the two. */
export function OverlapPlot({ overlap }: { overlap: CoverageView['overlap'] }) {
  const { terms, counts } = overlap;
  const { ref, width } = usePlotWidth(WIDEST);
  const [left, longest] = width < NARROW ? [112, 12] : [170, 22];
  const cell = Math.max(CELL.least, Math.min(CELL.most, (width - left) / terms.length));
  const size = terms.length * cell;
  return (
    <Figure
      title="Overlap"
      says="How many of a term's mentions each other term finds too. Rows and columns are the same terms."
      table={{
        head: ['both found', ...terms],
        rows: terms.map((term, row) => [term, ...(counts[row] ?? [])]),
      }}
    >
      <div ref={ref}>
        <svg className={classes.plot} viewBox={`0 0 ${left + size} ${size + 24}`} aria-hidden="true">
          {terms.map((term, row) => (
            <g key={term}>
              <text x={left - 8} y={row * cell + cell / 2 + 4} textAnchor="end" data-strong="true">
                {row + 1}. {term.length > longest ? `${term.slice(0, longest)}…` : term}
              </text>
              <text x={left + row * cell + cell / 2} y={size + 16} textAnchor="middle">
                {row + 1}
              </text>
              {terms.map((other, column) => (
                <Cell key={other} {...{ term, other, row, column, left, cell, counts }} />
              ))}
            </g>
          ))}
        </svg>
      </div>
    </Figure>
  );
}

function Cell(props: {
  term: string;
  other: string;
  row: number;
  column: number;
  left: number;
  cell: number;
  counts: readonly (readonly number[])[];
}) {
  const { term, other, row, column, left, cell, counts } = props;
  const both = counts[row]?.[column] ?? 0;
  const all = Math.max(1, counts[row]?.[row] ?? 1);
  const [x, y] = [left + column * cell, row * cell];
  const self = row === column;
  return (
    <g>
      <title>
        {self ? `${term}: ${both}` : `${both} of the ${all} of ${term} are found by ${other} too`}
      </title>
      <rect
        {...{ x, y }}
        width={cell - 2}
        height={cell - 2}
        rx={3}
        fill={self ? 'var(--tw-line)' : 'var(--tw-accent)'}
        opacity={self ? 1 : 0.06 + 0.74 * (both / all)}
      />
      <text
        x={x + cell / 2 - 1}
        y={y + cell / 2 + 4}
        textAnchor="middle"
        data-strong="true"
        style={!self && both / all > 0.55 ? { fill: 'var(--tw-panel)' } : undefined}
      >
        {both}
      </text>
    </g>
  );
}
