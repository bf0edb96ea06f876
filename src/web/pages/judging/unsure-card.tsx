import { Anchor, Button } from '@mantine/core';
import type { MentionView } from '../../api/types.ts';
import { verdictLine } from '../../case/verdict-line.ts';
import { classifierWords } from '../../labelling/classifier-words.ts';
import { CorrectMenu } from '../../labelling/correct-menu.tsx';
import { onlyQuotedWords } from '../../labelling/only-quoted-words.ts';
import { SaidChips } from '../../labelling/said-chips.tsx';
import { KeyCap } from '../../parts/key-cap.tsx';
import { MarkedText } from '../../parts/marked-text.tsx';
import { marksOf } from '../../parts/mention-marks.ts';
import { nameOf, whereFrom } from '../../parts/names.ts';
import { When } from '../../parts/when.tsx';
import classes from './judging.module.css';
import { MarkLegend } from './mark-legend.tsx';
import type { UnsureQueue } from './use-unsure-queue.ts';

/** One post to name: its words with what weighed in them, what the classifier made of it, and the three answers. */
export function UnsureCard({ mention, queue }: { mention: MentionView; queue: UnsureQueue }) {
  const { verdict } = mention;
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
        <span className={classes.correct}>
          <CorrectMenu mention={mention} />
        </span>
      </div>
      <p className={classes.words} lang={verdict?.language}>
        <MarkedText text={mention.text} marks={marksOf(mention)} />
      </p>
      {mention.said.length > 0 && (
        <div className={classes.said}>
          <SaidChips said={mention.said} />
        </div>
      )}
      {verdict && (
        <div className={classes.read}>
          <span className="tabular">{verdictLine(verdict)}</span>
          <span>{classifierWords(verdict.classifier)}</span>
          {onlyQuotedWords(verdict) && <span>{onlyQuotedWords(verdict)}</span>}
          <MarkLegend />
        </div>
      )}
      <Answers queue={queue} />
    </article>
  );
}

function Answers({ queue }: { queue: UnsureQueue }) {
  return (
    <fieldset className={classes.answers} aria-label="Is it a complaint?">
      <Button
        size="md"
        onClick={() => queue.answer(true)}
        rightSection={<KeyCap of="y" onFill />}
        aria-keyshortcuts="y"
      >
        A complaint
      </Button>
      <Button
        size="md"
        variant="default"
        onClick={() => queue.answer(false)}
        rightSection={<KeyCap of="n" />}
        aria-keyshortcuts="n"
      >
        Not one
      </Button>
      <Button
        size="md"
        variant="subtle"
        onClick={() => queue.skip()}
        rightSection={<KeyCap of="s" />}
        aria-keyshortcuts="s Space"
      >
        Skip
      </Button>
    </fieldset>
  );
}
