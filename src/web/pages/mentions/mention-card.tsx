import { Anchor } from '@mantine/core';
import type { MentionView } from '../../api/types.ts';
import { classifierWords } from '../../labelling/classifier-words.ts';
import { SaidChips } from '../../labelling/said-chips.tsx';
import { MarkedText } from '../../parts/marked-text.tsx';
import { marksOf } from '../../parts/mention-marks.ts';
import { followersSay, nameOf, PLATFORM_NAME } from '../../parts/names.ts';
import { When } from '../../parts/when.tsx';
import { MentionActions } from './mention-actions.tsx';
import classes from './mention-card.module.css';
import { VerdictChips } from './verdict-chips.tsx';

export function MentionCard({ mention }: { mention: MentionView }) {
  return (
    <article className={classes.card} aria-label={`Post of ${nameOf(mention.author)}`}>
      <div className={classes.head}>
        <b>{nameOf(mention.author)}</b>
        <span className={classes.meta}>
          {whereFrom(mention)} ·{' '}
          <Anchor href={mention.url} target="_blank" rel="noreferrer" inherit c="inherit">
            <When at={mention.postedAt} />
          </Anchor>
        </span>
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
      {mention.verdict && <div className={classes.meta}>{classifierWords(mention.verdict.classifier)}</div>}
      <div className={classes.foot}>
        <VerdictChips mention={mention} />
        <SaidChips said={mention.said} />
        <div className={classes.acts}>
          <MentionActions mention={mention} />
        </div>
      </div>
    </article>
  );
}

function whereFrom(mention: MentionView): string {
  const community = mention.community ? `r/${mention.community}` : null;
  const tagged = mention.tagged ? 'tagged us' : 'did not tag us';
  return [PLATFORM_NAME[mention.platform], community, tagged, followersSay(mention.author)]
    .filter(Boolean)
    .join(' · ');
}
