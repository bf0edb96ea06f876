import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MentionView } from '../../api/types.ts';
import { classifierWords } from '../../labelling/classifier-words.ts';
import { onlyQuotedWords } from '../../labelling/only-quoted-words.ts';
import { SaidAboutUs } from '../../labelling/said-about-us.tsx';
import { SaidChips } from '../../labelling/said-chips.tsx';
import { Chip } from '../../parts/chip.tsx';
import { MarkedText } from '../../parts/marked-text.tsx';
import { marksOf } from '../../parts/mention-marks.ts';
import { nameOf, whereFrom } from '../../parts/names.ts';
import { When } from '../../parts/when.tsx';
import { PersonMenu } from '../../person/person-menu.tsx';
import { MentionActions } from './mention-actions.tsx';
import classes from './mention-card.module.css';
import { AboutUsButton } from './not-us/about-us-button.tsx';
import { VerdictChips } from './verdict-chips.tsx';

/** `aside` are more acts and `note` one more chip, for a list that has its own. */
export function MentionCard(props: { mention: MentionView; aside?: ReactNode; note?: string }) {
  const { mention, aside, note } = props;
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
        <PersonMenu person={mention.author} />
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
      {mention.verdict && (
        <div className={classes.meta}>
          {classifierWords(mention.verdict.classifier)} {onlyQuotedWords(mention.verdict)}
        </div>
      )}
      <div className={classes.foot}>
        {note && <Chip tone="note">{note}</Chip>}
        <VerdictChips mention={mention} />
        <SaidChips said={mention.said} />
        {mention.saidAboutUs && <SaidAboutUs said={mention.saidAboutUs} />}
        <div className={classes.acts}>
          {aside ?? <MayBeNotUs mention={mention} />}
          <MentionActions mention={mention} />
        </div>
      </div>
    </article>
  );
}

/** Who tags us speaks to us. */
function MayBeNotUs({ mention }: { mention: MentionView }) {
  const isSaid = mention.saidAboutUs?.about === false;
  return mention.tagged || mention.deletedAt || isSaid ? null : (
    <AboutUsButton mention={mention} about={false} />
  );
}
