import type { FoundWords } from './find-words.ts';
import { findWords, holdsWords } from './find-words.ts';
import { finding, type LintCase, type LintCheck } from './lint-case.ts';
import { WORD_RULES } from './lint-rules.ts';

/** A negation counts only right before the words it turns round. */
const NEAR = 24;

/**
 * What is never said: no call and no form (FEARS, "switch channels": both put the work on the customer), no blame (FEARS,
 * "empathy": even when you are right you lose), no set phrase (people see through them and grow angrier).
 */
export const lintWords: LintCheck = (lint) =>
  WORD_RULES.flatMap((rule) => {
    const { level, says, find } = lint.rules.words[rule];
    return findWords(lint.words, find)
      .filter((at) => !isTurnedRound(at, lint))
      .map((at) => finding(level, rule, says.replaceAll('{words}', at.words.trim()), at));
  });

/** "No need to call", and in Russian also "звонить не придётся", where the negation follows at once. */
function isTurnedRound(at: FoundWords, { words, rules }: LintCase): boolean {
  const firstWord = at.words.trimStart().split(/\s/u)[0] ?? '';
  const before = words.slice(Math.max(0, at.start - NEAR), at.start + firstWord.length);
  const after = words.slice(at.end, at.end + NEAR);
  const follows = findWords(after, rules.negations).some(
    (negation) => after.slice(0, negation.start).trim() === '',
  );
  return follows || holdsWords(before.split(/[.!?。！？\n]/u).at(-1) ?? '', rules.negations);
}
