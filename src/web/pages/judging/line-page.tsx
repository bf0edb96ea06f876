import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useComplaintLine } from '../../api/complaint-line.ts';
import type { ComplaintLineView } from '../../api/types.ts';
import { LoadingRows } from '../../parts/loading-rows.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Compared } from './compared.tsx';
import { JudgingFrame } from './judging-frame.tsx';
import classes from './line.module.css';
import { LineChoices } from './line-choices.tsx';
import { LineHistory } from './line-history.tsx';
import { LineSlider } from './line-slider.tsx';
import { SaveLine } from './save-line.tsx';

/** Where the line between complaints and other posts is, and what every other line would bring. */
export function LinePage() {
  const line = useComplaintLine();
  return (
    <JudgingFrame place="/judging/line">
      {line.isPending && <LoadingRows rows={2} height={180} />}
      {line.isError && !line.data && (
        <ProblemNote what="The line could not be loaded" error={line.error} retry={() => line.refetch()} />
      )}
      {line.data && <LinePanel key={line.data.version} line={line.data} />}
    </JudgingFrame>
  );
}

function LinePanel({ line }: { line: ComplaintLineView }) {
  const [percent, choose] = useState(line.percent);
  return (
    <Stack gap="md">
      <section className={classes.panel} aria-label="What counts as a complaint">
        <p className={classes.lead}>
          The classifier gives each post a likelihood of being a complaint. From{' '}
          <b className="tabular">{line.percent} %</b> on, a post counts as one and gets a draft; from{' '}
          <b className="tabular">{line.askPercent} %</b> on it gets a draft marked “unsure”. Draw the line
          lower to miss fewer complaints, higher for fewer false alarms.
        </p>
        <LineChoices line={line} percent={percent} choose={choose} />
        <LineSlider line={line} percent={percent} choose={choose} />
        <Compared line={line} percent={percent} />
        <SaveLine line={line} percent={percent} drop={() => choose(line.percent)} />
      </section>
      <LineHistory line={line} />
    </Stack>
  );
}
