import { useKeywordSets } from '../../api/keyword-sets.ts';
import type { MissedPost, SetAnswerView } from '../../api/types.ts';
import { Chip } from '../../parts/chip.tsx';
import { MendSet } from './mend-set.tsx';
import classes from './missed.module.css';

/** What one keyword set says to the post: what finds it, or why not and what would. */
export function SetAnswer(props: {
  answer: SetAnswerView;
  post: MissedPost;
  looked: number;
  /** Another set finds it: nothing has to be mended here. */
  foundElsewhere: boolean;
}) {
  const { answer, post, looked, foundElsewhere } = props;
  const set = useKeywordSets().data?.find(({ id }) => id === answer.setId);
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
      {set && !answer.found && !foundElsewhere && (
        <MendSet set={set} answer={answer} post={post} looked={looked} />
      )}
    </section>
  );
}
