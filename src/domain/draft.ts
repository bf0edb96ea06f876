import type { Platform } from './mention.ts';
import type { ChurnStage, Severity, Topic } from './verdict.ts';

/** What a part of a reply is for; the order is the order in the text. From the complaint talk in seven points and TARP's six steps. */
export const PART_KINDS = [
  'recognise',
  'feel',
  'apologise',
  'next',
  'choices',
  'ask',
  'invite',
  'thank',
  'sign',
] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** What the policy wants the reply to hold. */
export interface DraftBrief {
  platform: Platform;
  ordinal: 1 | 2;
  /** BCP 47 of the customer's words; the drafter falls back to English where it has no phrases. */
  language: string;
  needs: PartKind[];
  topic: Topic;
  severity: Severity;
  churn: ChurnStage;
  /** Their post that is answered. */
  text: string;
  /** The words of their post that weighed on the verdict, most first. */
  reasons: string[];
  personName: string;
  brandName: string;
  /** Who signs, or null when nobody is known yet. */
  signedBy: string | null;
  /** Link to a private message with us; must be in the text when `needs` holds `invite`. */
  inviteLink: string | null;
  /** When we promise to have news, or null for no promise. */
  promiseDueAt: Date | null;
  timeZone: string;
}

export interface DraftPart {
  kind: PartKind;
  /** Id of the phrase in `rules/templates`, so that a brand manager can find and change it. */
  phrase: string;
  text: string;
}

export interface DraftText {
  text: string;
  language: string;
  parts: DraftPart[];
}

/** `block` stops an approval; `warn` is shown and may be overruled by the person who approves; `pass` is a promise kept. */
export type LintLevel = 'pass' | 'warn' | 'block';

export interface LintFinding {
  level: LintLevel;
  /** Name of the rule in `rules/lint.yaml`. */
  rule: string;
  /** One sentence for the approver. */
  says: string;
  /** Where in the text, UTF-16 offsets, or null when it is about the whole. */
  at: { start: number; end: number } | null;
}

export interface LintReport {
  findings: LintFinding[];
  /** Length by the platform's own count, and its limit. */
  length: number;
  limit: number;
  /** Highest likeness to a recent reply of ours, 0 to 1. */
  nearest: number;
  blocked: boolean;
}
