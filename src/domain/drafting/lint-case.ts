import type { DraftBrief, LintFinding, LintLevel } from '../draft.ts';
import type { FoundWords } from './find-words.ts';
import type { LintRules } from './lint-rules.ts';

/** What a text is judged against. */
export interface LintInput {
  brief: DraftBrief;
  /** Our recent replies in public, the one that is judged not among them. */
  recent: readonly string[];
  /** Length by the platform's own count, and its limit. */
  length: number;
  limit: number;
  rules: LintRules;
  now: Date;
}

export interface LintCase extends LintInput {
  /** As it will be sent. */
  text: string;
  /** The same text with addresses blanked: offsets are those of `text`. */
  words: string;
}

/** One check: what it found, or nothing. */
export type LintCheck = (lint: LintCase) => LintFinding[];

export function finding(
  level: LintLevel,
  rule: string,
  says: string,
  at: FoundWords | null = null,
): LintFinding {
  return { level, rule, says, at: at && { start: at.start, end: at.end } };
}
