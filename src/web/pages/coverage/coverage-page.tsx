import { SegmentedControl } from '@mantine/core';
import { ChartColumn } from 'lucide-react';
import { useState } from 'react';
import { useCoverage } from '../../api/coverage.ts';
import type { CoverageView } from '../../api/types.ts';
import { LoadingRows } from '../../parts/loading-rows.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { HoursPlot } from './hours-plot.tsx';
import { OverlapPlot } from './overlap-plot.tsx';
import classes from './plots.module.css';
import { TaggedPlot } from './tagged-plot.tsx';
import { TermsPlot } from './terms-plot.tsx';

const SPANS = [
  { value: '7', label: '7 days' },
  { value: '14', label: '14 days' },
  { value: '30', label: '30 days' },
];

/** How far we hear: who tags us and who does not, what each term finds, and when each source could be heard. */
export function CoveragePage() {
  const [days, setDays] = useState('14');
  const coverage = useCoverage(Number(days));
  return (
    <Page
      title="Coverage"
      sub="What we hear, by what, and when we could not"
      wide
      tools={<SegmentedControl size="xs" aria-label="Time" data={SPANS} value={days} onChange={setDays} />}
    >
      {coverage.isPending && <LoadingRows rows={3} height={200} />}
      {coverage.isError && (
        <ProblemNote
          what="The coverage could not be loaded"
          error={coverage.error}
          retry={() => coverage.refetch()}
        />
      )}
      {coverage.data && <Plots coverage={coverage.data} />}
    </Page>
  );
}

function Plots({ coverage }: { coverage: CoverageView }) {
  const { tagged, untagged, terms } = coverage;
  return (
    <div className={classes.grid}>
      {tagged + untagged === 0 && (
        <NothingHere icon={<ChartColumn size={30} />} title="No mention in this time">
          What tagged us, and what each term finds, is drawn here as soon as there is something to draw.
        </NothingHere>
      )}
      {tagged + untagged > 0 && <TaggedPlot coverage={coverage} />}
      {terms.length > 0 && <TermsPlot terms={terms} />}
      {coverage.overlap.terms.length > 1 && <OverlapPlot overlap={coverage.overlap} />}
      <div className={classes.wide}>
        <HoursPlot sources={coverage.sources} />
      </div>
    </div>
  );
}
