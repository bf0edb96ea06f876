import type { Insertable } from 'kysely';
import type { Verdict } from '../../domain/verdict.ts';
import { wholeInside } from '../../domain/whole-text.ts';
import type { Tables } from './tables.ts';
import type { Columns } from './unnested.ts';

export function fromVerdict(mentionId: string, verdict: Verdict, now: Date) {
  const { complaint, severity, topic, churn, language, unsure, classifier } = verdict;
  return {
    mention_id: mentionId,
    ...{ complaint, severity, topic, churn, language, unsure, classifier },
    sentiment: JSON.stringify(verdict.sentiment),
    reasons: JSON.stringify(wholeInside(verdict.reasons)),
    at: now,
  } satisfies Insertable<Tables['verdict']>;
}

export const VERDICT_COLUMNS = {
  mention_id: 'uuid',
  complaint: 'real',
  severity: 'text',
  topic: 'text',
  churn: 'text',
  language: 'text',
  unsure: 'boolean',
  classifier: 'text',
  sentiment: 'jsonb',
  reasons: 'jsonb',
  at: 'timestamptz',
} as const satisfies Columns<ReturnType<typeof fromVerdict>>;
