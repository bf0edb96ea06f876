import { UnstyledButton } from '@mantine/core';
import type { FoundPostView, PreviewView } from '../../../api/types.ts';
import { KeyCap } from '../../../parts/key-cap.tsx';
import { MarkedText } from '../../../parts/marked-text.tsx';
import { termMark } from '../../../parts/term-mark.ts';
import { useKeys } from '../../../parts/use-keys.ts';
import { FoundHead } from './found-head.tsx';
import { judgedWords } from './number-words.ts';
import classes from './preview.module.css';
import type { Judging } from './use-judging.ts';

/** A random post of what would be found, to be judged with one key; each answer makes the estimate surer. */
export function AboutUsCard({ found, judging }: { found: PreviewView; judging: Judging }) {
  const { post, say, skip, undo, mayUndo } = judging;
  useKeys({
    y: post ? () => say(true) : undefined,
    n: post ? () => say(false) : undefined,
    ' ': post ? skip : undefined,
    u: mayUndo ? undo : undefined,
  });
  return (
    <section className={classes.card} aria-label="About us?">
      <div className={classes.ask}>
        <h3>About us?</h3>
        <span className="tabular" aria-live="polite">
          {judgedWords(found)}
        </span>
        <span className={classes.answers}>
          <Answer label="Yes, about us" cap="y" act={post && (() => say(true))} />
          <Answer label="No, not about us" cap="n" act={post && (() => say(false))} />
          <Answer label="Skip this post" cap="skip ␣" act={post && skip} />
          <Answer label="Undo the last answer" cap="undo u" act={mayUndo ? undo : null} />
        </span>
      </div>
      {post ? <Question key={post.number} post={post} /> : <p className={classes.soft}>{restWords(found)}</p>}
    </section>
  );
}

function Question({ post }: { post: FoundPostView }) {
  return (
    <div className={classes.question}>
      <div className={classes.line}>
        <FoundHead post={post} />
        <a href={post.url} target="_blank" rel="noreferrer">
          open
        </a>
      </div>
      <p>
        <MarkedText text={post.text} marks={post.marks.map((mark) => termMark(mark, 'brand'))} />
      </p>
    </div>
  );
}

function Answer(props: { label: string; cap: string; act: (() => void) | null }) {
  return (
    <UnstyledButton aria-label={props.label} disabled={props.act === null} onClick={props.act ?? undefined}>
      <KeyCap of={props.cap} />
    </UnstyledButton>
  );
}

function restWords(found: PreviewView): string {
  return found.mentions.now + found.lost.count === 0
    ? 'Nothing was found that could be judged.'
    : 'Every post that was drawn has its answer.';
}
