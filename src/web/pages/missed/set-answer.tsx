import type { SetAnswerView } from '../../api/types.ts';
import { Chip } from '../../parts/chip.tsx';
import classes from './missed.module.css';
import { remedyBrings } from './remedy-words.ts';

/** What one keyword set says to the post: what finds it, or why not and what would. */
export function SetAnswer(props: {
  answer: SetAnswerView;
  looked: number;
  /** Another set finds it: nothing has to be mended here. */
  foundElsewhere: boolean;
}) {
  const { answer, looked, foundElsewhere } = props;
  const terms = [...new Set(answer.terms.map(({ term }) => term))];
  return (
    <section className={classes.card} aria-label={answer.name}>
      <h2>
        {answer.name}
        <Chip tone={answer.found ? 'accent' : 'warn'}>{answer.found ? 'finds it' : 'does not find it'}</Chip>
        <span className={classes.soft} style={{ fontWeight: 400 }}>
          version {answer.version}
        </span>
      </h2>
      {answer.found && <p>By {terms.map((term) => `“${term}”`).join(', ')}.</p>}
      <ul className={classes.list} hidden={answer.stops.length === 0}>
        {answer.stops.map(({ says }) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      {!answer.found && !foundElsewhere && <Remedies answer={answer} looked={looked} />}
    </section>
  );
}

function Remedies({ answer, looked }: { answer: SetAnswerView; looked: number }) {
  if (answer.remedies.length === 0)
    return <p className={classes.soft}>No small change of its lists finds it: change the rule itself.</p>;
  return (
    <>
      <h3>What would find it</h3>
      <ul className={classes.list}>
        {answer.remedies.map((remedy) => (
          <li key={remedy.says}>
            <span className={classes.remedy}>
              <span>{remedy.says}</span>
              <span className={`${classes.soft} tabular`}>{remedyBrings(remedy, looked)}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
