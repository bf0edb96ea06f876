import type { PartKind } from './draft.ts';
import type { ReachAnswer } from './reach.ts';

export const LETTERS = [
  'find',
  'empathy',
  'answer',
  'reply-twice',
  'switch-channel',
  'escalation',
  'service-level',
] as const;
export type Letter = (typeof LETTERS)[number];

/** Why a decision is what it is, in words for the page, with the letter that spoke. */
export interface Reason {
  letter: Letter;
  says: string;
}

/**
 * `draft` a public reply is owed · `nothing-owed` no complaint, or settled · `wait` a reply of ours is still on its way ·
 * `let-go` the public replies are spent: nothing more is said in public · `leave-alone` they said stop, or the post is gone ·
 * `person-only` too serious for a machine's words: people are called and write themselves.
 */
export const ACTIONS = ['draft', 'nothing-owed', 'wait', 'let-go', 'leave-alone', 'person-only'] as const;
export type Action = (typeof ACTIONS)[number];

/** Actions after which something waits for a person's approval; `person-only` waits with an empty text. */
export function asksForDraft(action: Action): boolean {
  return action === 'draft' || action === 'person-only';
}

export interface EscalationCall {
  kind: string;
  who: string;
}

export interface Decision {
  action: Action;
  /** Which public reply the draft is; null unless `draft`. */
  ordinal: 1 | 2 | null;
  /** What the draft must hold. */
  needs: PartKind[];
  reach: ReachAnswer;
  reasons: Reason[];
  advice: string | null;
  dueAt: Date | null;
  promiseDueAt: Date | null;
  escalation: EscalationCall | null;
}
