import type { LintFinding } from '../draft.ts';
import { finding, type LintCase } from './lint-case.ts';

/** Two customers never get the same text: X refuses it, and onlookers see a machine. `nearest` is 0 to 1. */
export function lintLikeness({ rules }: LintCase, nearest: number): LintFinding {
  const percent = `${Math.round(nearest * 100)} %`;
  const { warn, block } = rules.likeness;
  if (nearest >= block)
    return finding('block', 'likeness', `Nearly the same as a recent reply of ours (${percent} alike).`);
  if (nearest >= warn)
    return finding('warn', 'likeness', `Much like a recent reply of ours (${percent} alike).`);
  return finding('pass', 'likeness', `unlike every reply of the last 30 days (nearest ${percent})`);
}
