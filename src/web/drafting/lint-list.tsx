import { Check, CircleX, TriangleAlert } from 'lucide-react';
import type { DraftView, LintFinding } from '../api/types.ts';
import classes from './lint-list.module.css';

const ICON = { pass: Check, warn: TriangleAlert, block: CircleX };
const ORDER = { block: 0, warn: 1, pass: 2 };
const SAYS = { pass: 'kept', warn: 'look at this', block: 'stops the approval' };

/** The length by the platform's own count, then what the rules say: what stops first, then what to look at, then what is kept. */
export function LintList({ lint, checking }: { lint: DraftView['lint']; checking: boolean }) {
  const findings = [...lint.findings].sort((a, b) => ORDER[a.level] - ORDER[b.level]);
  const over = lint.length > lint.limit;
  return (
    <div id="lint" aria-live="polite" aria-busy={checking} style={{ display: 'grid', gap: 10 }}>
      <div className={`${classes.length} tabular`}>
        <span style={over ? { color: 'var(--tw-bad)', fontWeight: 650 } : undefined}>
          {lint.length.toLocaleString('en')} of {lint.limit.toLocaleString('en')}
        </span>
        <span>{checking ? 'reading along …' : `nearest of our own ${Math.round(lint.nearest * 100)} %`}</span>
      </div>
      <ul className={classes.list} style={{ opacity: checking ? 0.6 : 1 }}>
        {findings.map((finding) => (
          <Finding key={`${finding.rule} ${finding.says}`} finding={finding} />
        ))}
      </ul>
    </div>
  );
}

function Finding({ finding }: { finding: LintFinding }) {
  const Icon = ICON[finding.level];
  return (
    <li className={classes.finding} data-level={finding.level}>
      <Icon size={14} strokeWidth={2.4} aria-label={SAYS[finding.level]} />
      <span>{finding.says}</span>
    </li>
  );
}
