import type { ReactNode } from 'react';
import type { Severity } from '../api/types.ts';
import classes from './chip.module.css';

export type Tone = 'plain' | 'bad' | 'warn' | 'accent' | 'note';

export function Chip({
  tone = 'plain',
  title,
  children,
}: {
  tone?: Tone;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span className={classes.chip} data-tone={tone} title={title}>
      {children}
    </span>
  );
}

const SEVERITY_TONE: Record<Severity, Tone> = { strong: 'bad', mild: 'warn', none: 'plain' };

export function SeverityChip({ severity }: { severity: Severity }) {
  return (
    <Chip tone={SEVERITY_TONE[severity]} title="How strong the complaint is">
      {severity === 'none' ? 'calm' : severity}
    </Chip>
  );
}

/** Who was called and why; `brief` leaves the who to the hover, for a row that has no room. */
export function EscalationChip(props: { escalation: { kind: string; who: string } | null; brief?: boolean }) {
  const { escalation, brief = false } = props;
  if (!escalation) return null;
  return (
    <Chip tone="bad" title={`${escalation.kind}: escalated to ${escalation.who}`}>
      {brief ? `${escalation.kind}: escalated` : `${escalation.kind}: escalated to ${escalation.who}`}
    </Chip>
  );
}
