import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CaseView } from '../api/types.ts';
import { severityOf } from '../labelling/said-words.ts';
import { Chip, EscalationChip, SeverityChip } from '../parts/chip.tsx';
import { CASE_STATE_SAYS, CHURN_SAYS, PLATFORM_NAME } from '../parts/names.ts';
import { Pips } from '../parts/pips.tsx';
import classes from './case-head.module.css';
import { latestPost } from './latest-post.ts';

/** What it is about, how bad it is, and how much of the two public replies is spent. */
export function CaseHead({ file, menu }: { file: CaseView; menu?: ReactNode }) {
  const post = latestPost(file);
  const verdict = post?.verdict ?? null;
  const severity = post && severityOf(post);
  const churn = verdict ? CHURN_SAYS[verdict.churn] : null;
  const out = `Open the thread on ${PLATFORM_NAME[file.person.platform]}`;
  return (
    <header className={classes.head}>
      <div className={classes.what}>
        <h2>{file.title}</h2>
        <a
          className={classes.out}
          href={file.threadUrl}
          target="_blank"
          rel="noreferrer"
          aria-label={out}
          title={out}
        >
          <ExternalLink size={14} aria-hidden="true" />
        </a>
        {severity && <SeverityChip severity={severity} />}
        {churn && <Chip title="Which kind of unhappy customer this sounds like">{churn}</Chip>}
        {file.state !== 'drafted' && <Chip tone="note">{CASE_STATE_SAYS[file.state]}</Chip>}
        <EscalationChip escalation={file.escalation} />
      </div>
      <div className={classes.used}>
        <span>public replies</span>
        <Pips used={file.repliesUsed} breach={file.breach} />
        <b>{file.repliesUsed} of 2</b>
        {menu}
      </div>
    </header>
  );
}
