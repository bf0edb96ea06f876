import type { Reason } from '../decision.ts';
import type { PartKind } from '../draft.ts';
import type { FearsRules } from '../fears-rules.ts';
import { heaviest, type Verdict } from '../verdict.ts';

export interface Empathy {
  needs: PartKind[];
  advice: string;
  reason: Reason;
}

/** E, empathy: what the reply must hold, and how to meet this kind of person (the four kinds of detractor). */
export function empathy(verdict: Verdict, ordinal: 1 | 2, rules: FearsRules['empathy']): Empathy {
  const advice = [rules.advice[verdict.churn], verdict.severity === 'strong' ? rules.adviceStrong : '']
    .filter((sentence) => sentence !== '')
    .join(' ');
  return {
    needs: ordinal === 1 ? rules.first : rules.second,
    advice,
    reason: {
      letter: 'empathy',
      says: `${mood(verdict)} Recognise what happened in their own words, and no set phrase.`,
    },
  };
}

function mood(verdict: Verdict): string {
  const words = heaviest(verdict.reasons, 2).map((words) => `“${words}”`);
  const heard = words.length > 0 ? ` They say ${words.join(' and ')}.` : '';
  if (verdict.severity === 'strong') return `They are angry or badly hurt.${heard}`;
  if (verdict.severity === 'mild') return `They are let down.${heard}`;
  return `The tone is calm.${heard}`;
}
