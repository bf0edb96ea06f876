import { Link } from 'wouter';
import type { CaseRow, CaseState } from '../../api/types.ts';
import { Chip, type Tone } from '../../parts/chip.tsx';
import { CASE_STATE_SAYS, nameOf, PLATFORM_NAME } from '../../parts/names.ts';
import { Pips } from '../../parts/pips.tsx';
import { When } from '../../parts/when.tsx';
import classes from './cases-page.module.css';

const TONE: Record<CaseState, Tone> = {
  open: 'warn',
  drafted: 'warn',
  replying: 'accent',
  waiting: 'plain',
  invited: 'note',
  private: 'note',
  'let-go': 'plain',
  closed: 'plain',
};

export function CaseLine({ row }: { row: CaseRow }) {
  return (
    <Link href={`/cases/${row.id}`} className={classes.line}>
      <span className={classes.head}>
        <b>{row.title}</b>
        <span className={classes.meta}>
          {nameOf(row.person)} · {PLATFORM_NAME[row.person.platform]}
        </span>
        <Chip tone={TONE[row.state]}>{CASE_STATE_SAYS[row.state]}</Chip>
        {row.handOff && <span className={classes.meta}>{row.handOff}</span>}
        <span className={classes.end}>
          <span className={classes.meta}>
            <When at={row.lastAt} />
          </span>
          <Pips used={Math.min(row.repliesUsed, 2)} breach={row.repliesUsed > 2} />
        </span>
      </span>
      <span className={classes.text}>{row.lastText}</span>
    </Link>
  );
}
