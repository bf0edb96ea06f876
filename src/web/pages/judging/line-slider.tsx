import { Slider } from '@mantine/core';
import type { ComplaintLineView } from '../../api/types.ts';
import { ExpectedCurve } from './expected-curve.tsx';
import classes from './line.module.css';

/** Any line between, under the curve of what it would miss and what it would flag for nothing. */
export function LineSlider(props: {
  line: ComplaintLineView;
  percent: number;
  choose: (percent: number) => void;
}) {
  const { line, percent, choose } = props;
  const least = line.expected[0]?.percent ?? 0;
  const most = line.expected.at(-1)?.percent ?? 100;
  return (
    <div className={classes.slider}>
      {line.posts > 0 && <ExpectedCurve line={line} percent={percent} />}
      <Slider
        min={least}
        max={most}
        value={percent}
        onChange={choose}
        label={(at) => `from ${at} %`}
        thumbLabel="A complaint from so many percent on"
        marks={line.choices.map((choice) => ({ value: choice.percent, label: `${choice.percent} %` }))}
        mb="lg"
      />
    </div>
  );
}
