import { STAGES } from '../../server/contract/cases.ts';
import classes from './stage-strip.module.css';

/** How far the talk has come; `behind` is how many stages are done, 0 to 6. */
export function StageStrip({ behind }: { behind: number }) {
  return (
    <ol className={classes.strip} aria-label={`Stages of the talk: ${behind} of ${STAGES.length} done`}>
      {STAGES.map((stage, index) => (
        <li
          key={stage}
          className={classes.stage}
          data-at={index < behind ? 'done' : index === behind ? 'now' : 'ahead'}
          aria-current={index === behind ? 'step' : undefined}
        >
          {stage}
        </li>
      ))}
    </ol>
  );
}
