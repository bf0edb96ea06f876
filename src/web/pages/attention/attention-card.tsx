import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { AttentionRow, ReplyView } from '../../api/types.ts';
import { ReplyActions } from '../../case/reply-actions.tsx';
import { Chip, type Tone } from '../../parts/chip.tsx';
import { nameOf, PLATFORM_NAME } from '../../parts/names.ts';
import { When } from '../../parts/when.tsx';
import classes from './attention-card.module.css';

const STATE: Partial<Record<ReplyView['state'], { says: string; tone: Tone }>> = {
  failed: { says: 'failed', tone: 'bad' },
  unknown: { says: 'unknown: nobody answered', tone: 'warn' },
  'by-hand': { says: 'post by hand', tone: 'warn' },
};

export function AttentionCard({ row }: { row: AttentionRow }) {
  const { reply, person } = row;
  const state = STATE[reply.state] ?? { says: reply.state, tone: 'plain' };
  return (
    <article className={classes.card} data-state={reply.state} aria-label={`Reply to ${nameOf(person)}`}>
      <div className={classes.head}>
        <b>To {nameOf(person)}</b>
        <Chip tone={state.tone}>{state.says}</Chip>
        <span className={classes.meta}>
          {PLATFORM_NAME[person.platform]}
          {reply.ordinal && ` · reply ${reply.ordinal} of 2`}
          {reply.approvedBy && ` · approved by ${reply.approvedBy}`}
          {reply.approvedAt && (
            <>
              , <When at={reply.approvedAt} />
            </>
          )}
        </span>
        <Anchor component={Link} href={`/cases/${row.caseId}`} size="sm" ml="auto">
          Open the case
        </Anchor>
      </div>
      <p className={classes.words}>{reply.text}</p>
      {reply.failure && <div className={classes.reason}>{reply.failure.reason}</div>}
      <div className={classes.todo}>{row.whatToDo}</div>
      <ReplyActions reply={reply} person={person} />
    </article>
  );
}
