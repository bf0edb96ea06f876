import { UnstyledButton } from '@mantine/core';
import { Hand } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { DraftRow } from '../../api/types.ts';
import { Chip, EscalationChip, SeverityChip } from '../../parts/chip.tsx';
import { DueTime } from '../../parts/due-time.tsx';
import { followersSay, nameOf, PLATFORM_NAME } from '../../parts/names.ts';
import { Pips } from '../../parts/pips.tsx';
import classes from './queue-row.module.css';

/** One person who waits: who, where, how long yet, their words, and how much of the two replies is spent. */
export function QueueRow({ row, chosen, choose }: { row: DraftRow; chosen: boolean; choose: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen) button.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <UnstyledButton ref={button} className={classes.row} aria-current={chosen} onClick={choose}>
      <span className={classes.line}>
        <span className={classes.who}>{nameOf(row.person)}</span>
        <span className={classes.meta}>{whereFrom(row)}</span>
        <DueTime dueAt={row.dueAt} />
      </span>
      <span className={classes.text} lang={row.language}>
        {row.post.text || 'The post was deleted.'}
      </span>
      <span className={classes.line}>
        <span className={classes.chips}>
          <EscalationChip escalation={row.escalation} brief />
          <SeverityChip severity={row.severity} />
          {row.topic !== 'other' && <Chip>{row.topic}</Chip>}
          {row.unsure && <Chip tone="note">unsure</Chip>}
        </span>
        {row.reach.reach === 'by-hand' && (
          <Hand size={13} color="var(--tw-warn)" aria-label="posted by hand" />
        )}
        {row.ordinal === 2 && <span className={classes.ordinal}>reply 2 of 2</span>}
        <Pips used={row.repliesUsed} />
      </span>
    </UnstyledButton>
  );
}

function whereFrom(row: DraftRow): string {
  const tagged = row.person.platform === 'x' ? (row.tagged ? 'tagged' : 'not tagged') : null;
  const community = row.community ? `r/${row.community}` : null;
  return [PLATFORM_NAME[row.person.platform], community, tagged, followersSay(row.person)]
    .filter(Boolean)
    .join(' · ');
}
