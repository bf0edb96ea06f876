import { Anchor } from '@mantine/core';
import type { MentionView } from '../api/types.ts';
import { CorrectMenu } from '../labelling/correct-menu.tsx';
import { SaidAboutUs } from '../labelling/said-about-us.tsx';
import { SaidChips } from '../labelling/said-chips.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { marksOf } from '../parts/mention-marks.ts';
import { nameOf } from '../parts/names.ts';
import { When } from '../parts/when.tsx';
import classes from './timeline.module.css';

export function TheirPost({ mention }: { mention: MentionView }) {
  return (
    <div className={classes.card}>
      <div className={classes.top}>
        <div className={classes.head}>
          <b>{nameOf(mention.author)}</b>
          <span className={classes.meta}>
            <Anchor href={mention.url} target="_blank" rel="noreferrer" inherit c="inherit">
              <When at={mention.postedAt} />
            </Anchor>{' '}
            · {mention.tagged ? 'tagged us' : 'did not tag us'}
            {foundBy(mention)}
          </span>
        </div>
        {!mention.deletedAt && <CorrectMenu mention={mention} />}
      </div>
      {mention.deletedAt ? (
        <p className={`${classes.words} ${classes.gone}`}>
          Deleted by its author, <When at={mention.deletedAt} />. The words are gone here too.
        </p>
      ) : (
        <p className={classes.words} lang={mention.verdict?.language}>
          <MarkedText text={mention.text} marks={marksOf(mention)} />
        </p>
      )}
      {(mention.said.length > 0 || mention.saidAboutUs) && (
        <div className={classes.said}>
          <SaidChips said={mention.said} />
          {mention.saidAboutUs && <SaidAboutUs said={mention.saidAboutUs} />}
        </div>
      )}
    </div>
  );
}

function foundBy({ matched }: MentionView): string {
  const terms = [...new Set(matched.map((match) => match.term))].slice(0, 3);
  return terms.length > 0 ? ` · found by ${terms.map((term) => `“${term}”`).join(', ')}` : '';
}
