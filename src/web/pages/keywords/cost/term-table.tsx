import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TermVolumeView } from '../../../api/types.ts';
import { dollars } from '../../../parts/money.ts';
import classes from './cost.module.css';
import { many, percent } from './cost-words.ts';

const FIRST = 8;
/** A term that alone brings so much of the noise is worth a look. */
const NOISY = 0.25;

/** What each term finds, what it alone brings, and what that costs: the dearest first. */
export function TermTable({ terms }: { terms: readonly TermVolumeView[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? terms : terms.slice(0, FIRST);
  if (terms.length === 0) return null;
  return (
    <div className={classes.scroll}>
      <table className={`${classes.table} tabular`} aria-label="Cost by term">
        <thead>
          <tr>
            <th scope="col">Term</th>
            <th scope="col">stands in</th>
            <th scope="col">finds alone</th>
            <th scope="col">of these useful</th>
            <th scope="col">these cost a month</th>
            <th scope="col">of all noise</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.term} data-idle={row.finds === 0} data-noisy={row.noiseShare >= NOISY}>
              <td>{row.term}</td>
              <td>{row.finds === 0 ? 'never' : row.finds.toLocaleString('en')}</td>
              <td>{row.alone.toLocaleString('en')}</td>
              <td>{row.alone === 0 ? '–' : many(row.usefulAlone)}</td>
              <td>{dollars(row.usdPerMonth)}</td>
              <td>{percent(row.noiseShare)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {terms.length > FIRST && (
        <Button size="compact-xs" variant="subtle" mt={6} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${terms.length} terms`}
        </Button>
      )}
    </div>
  );
}
