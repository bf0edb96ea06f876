import type { CaseView, Decision, Verdict } from '../api/types.ts';
import { classifierWords } from '../labelling/classifier-words.ts';
import { onlyQuotedWords } from '../labelling/only-quoted-words.ts';
import { saidLine } from '../labelling/said-words.ts';
import { heaviestReasons, signed } from '../parts/mention-marks.ts';
import { latestPost } from './latest-post.ts';
import { verdictLine } from './verdict-line.ts';
import classes from './why-card.module.css';

const LETTER_SAYS: Record<Decision['reasons'][number]['letter'], string> = {
  find: 'Find',
  empathy: 'Empathy',
  answer: 'Answer',
  'reply-twice': 'Reply twice',
  'switch-channel': 'Switch channel',
  escalation: 'Escalation',
  'service-level': 'Due time',
};

/** Why the case lies here: what the classifier read, then what the rules made of it, each in plain words. */
export function WhyCard({ file }: { file: CaseView }) {
  const post = latestPost(file);
  const { decision } = file;
  if (!post?.verdict && !decision) return null;
  return (
    <section className={classes.card} aria-label="Why it is here">
      <div className={classes.head}>
        <b>Why it is here</b>
        {post?.verdict && <span>{verdictLine(post.verdict)}</span>}
      </div>
      {post?.verdict && <Weights verdict={post.verdict} />}
      {post?.verdict && <OnlyQuoted verdict={post.verdict} />}
      {post?.verdict && <div>{classifierWords(post.verdict.classifier)}</div>}
      {post?.said.map((said) => (
        <div key={said.id}>
          <b>{saidLine(said)}.</b>
        </div>
      ))}
      {decision && (
        <dl className={classes.reasons}>
          {decision.reasons.map((reason) => (
            <Reason key={`${reason.letter} ${reason.says}`} reason={reason} />
          ))}
        </dl>
      )}
      {decision?.advice && (
        <div className={classes.advice}>
          <b>Advice</b> {decision.advice}
        </div>
      )}
    </section>
  );
}

function Reason({ reason }: { reason: Decision['reasons'][number] }) {
  return (
    <>
      <dt>{LETTER_SAYS[reason.letter]}</dt>
      <dd>{reason.says}</dd>
    </>
  );
}

function Weights({ verdict }: { verdict: Verdict }) {
  const heaviest = heaviestReasons(verdict);
  if (heaviest.length === 0) return null;
  return (
    <div className="tabular">
      {heaviest.map((reason) => `“${reason.words}” ${signed(reason.weight)}`).join(' · ')}
    </div>
  );
}

function OnlyQuoted({ verdict }: { verdict: Verdict }) {
  const words = onlyQuotedWords(verdict);
  return words === null ? null : <div>{words}</div>;
}
