import type { CoverageView } from '../../api/types.ts';
import { Figure } from '../../parts/figure.tsx';
import classes from './plots.module.css';

const CELL = 40;
const LEFT = 170;
const LONGEST = 22;

/** How often two terms find the same mention: what is dark in a row can do without one of the two. */
export function OverlapPlot({ overlap }: { overlap: CoverageView['overlap'] }) {
  const { terms, counts } = overlap;
  const size = terms.length * CELL;
  return (
    <Figure
      title="Overlap"
      says="How many of a term's mentions each other term finds too. Rows and columns are the same terms."
      table={{
        head: ['both found', ...terms],
        rows: terms.map((term, row) => [term, ...(counts[row] ?? [])]),
      }}
    >
      <svg className={classes.plot} viewBox={`0 0 ${LEFT + size} ${size + 24}`} aria-hidden="true">
        {terms.map((term, row) => (
          <g key={term}>
            <text x={LEFT - 8} y={row * CELL + 24} textAnchor="end" data-strong="true">
              {row + 1}. {term.length > LONGEST ? `${term.slice(0, LONGEST)}…` : term}
            </text>
            <text x={LEFT + row * CELL + CELL / 2} y={size + 16} textAnchor="middle">
              {row + 1}
            </text>
            {terms.map((other, column) => (
              <Cell key={other} {...{ term, other, row, column }} counts={counts} />
            ))}
          </g>
        ))}
      </svg>
    </Figure>
  );
}

function Cell(props: {
  term: string;
  other: string;
  row: number;
  column: number;
  counts: readonly (readonly number[])[];
}) {
  const { term, other, row, column, counts } = props;
  const both = counts[row]?.[column] ?? 0;
  const all = Math.max(1, counts[row]?.[row] ?? 1);
  const [x, y] = [LEFT + column * CELL, row * CELL];
  const self = row === column;
  return (
    <g>
      <title>
        {self ? `${term}: ${both}` : `${both} of the ${all} of ${term} are found by ${other} too`}
      </title>
      <rect
        {...{ x, y }}
        width={CELL - 2}
        height={CELL - 2}
        rx={3}
        fill={self ? 'var(--tw-line)' : 'var(--tw-accent)'}
        opacity={self ? 1 : 0.06 + 0.74 * (both / all)}
      />
      <text
        x={x + CELL / 2 - 1}
        y={y + 24}
        textAnchor="middle"
        data-strong="true"
        style={!self && both / all > 0.55 ? { fill: 'var(--tw-panel)' } : undefined}
      >
        {both}
      </text>
    </g>
  );
}
