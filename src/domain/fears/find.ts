import type { Reason } from '../decision.ts';
import type { FearsRules } from '../fears-rules.ts';
import type { Verdict } from '../verdict.ts';

export type Judgement = 'complaint' | 'not-a-complaint' | null;

/** What people say of a post; null where nobody said. */
export interface PeopleSay {
  judged: Judgement;
  aboutUs: boolean | null;
}

export interface Finding {
  concerns: 'complaint' | 'unsure' | 'no';
  reason: Reason;
}

/**
 * F, find all mentions: is this ours to answer? A person's word beats the classifier's, and what is not about us is nobody's
 * to answer: who starts a draft for it takes that word back.
 */
export function find(
  verdict: Verdict,
  { judged, aboutUs }: PeopleSay,
  startedByHand: boolean,
  rules: FearsRules['find'],
): Finding {
  if (aboutUs === false) return finding('no', 'A colleague says this is not about us.');
  if (startedByHand) return finding('complaint', 'A colleague asked for a draft.');
  if (judged === 'complaint') return finding('complaint', 'A colleague says this is a complaint.');
  if (judged === 'not-a-complaint') return finding('no', 'A colleague says this is not a complaint.');
  const percent = `${Math.round(verdict.complaint * 100)} %`;
  if (verdict.unsure && verdict.complaint >= rules.askFrom) {
    return finding('unsure', `Perhaps a complaint (${percent}): please say what it is.`);
  }
  if (verdict.complaint >= rules.complaintFrom) return finding('complaint', `A complaint (${percent}).`);
  if (verdict.complaint >= rules.askFrom)
    return finding('unsure', `Perhaps a complaint (${percent}): please say what it is.`);
  return finding('no', `Not a complaint (${percent}): kept and shown, nothing is owed.`);
}

function finding(concerns: Finding['concerns'], says: string): Finding {
  return { concerns, reason: { letter: 'find', says } };
}
