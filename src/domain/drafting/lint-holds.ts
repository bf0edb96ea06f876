import type { LintFinding } from '../draft.ts';
import { holdsWords } from './find-words.ts';
import { finding, type LintCase, type LintCheck } from './lint-case.ts';
import { bareSentence } from './sentences.ts';
import { onlyWords } from './word-pattern.ts';

/** What of a good reply a text holds: the parts of a complaint talk that words can show. */
export interface Held {
  recognition: boolean;
  apology: boolean;
  choices: boolean;
}

export function heldBy(lint: LintCase): Held {
  const { words, brief, rules } = lint;
  const { apology, choice, recognition, unsolved } = rules.holds;
  const saysUnsolved = brief.ordinal === 2 && holdsWords(words, unsolved);
  return {
    apology: holdsWords(words, apology),
    choices: holdsWords(words, choice) && /[?？]/u.test(words),
    recognition: saysUnsolved || holdsWords(words, recognition[brief.topic]) || saysBack(lint),
  };
}

/** A reply without an apology or without a word of what happened is a set answer: the approver is told. */
export const lintHolds: LintCheck = (lint) => {
  const held = heldBy(lint);
  const missing: LintFinding[] = [];
  if (!held.recognition)
    missing.push(finding('warn', 'no-recognition', 'Nothing in it says what happened to them.'));
  if (!held.apology) missing.push(finding('warn', 'no-apology', 'There is no apology in it.'));
  return missing;
};

/** The last public reply carries the way to a private message (FEARS, "switch channels"). */
export const lintInvite: LintCheck = ({ text, brief }) => {
  if (!mustInvite(brief)) return [];
  if (!brief.inviteLink)
    return [finding('block', 'invitation', 'No link to a private message is known for this platform.')];
  if (text.includes(brief.inviteLink)) return [];
  return [
    finding('block', 'invitation', 'The way to a private message is missing: this is the last public reply.'),
  ];
};

export function mustInvite(brief: LintCase['brief']): boolean {
  return brief.ordinal === 2 || brief.needs.includes('invite');
}

/** Whether a word of theirs, whatever its ending, a number, or two Han signs in a row stand in ours too. */
function saysBack({ words, brief, rules }: LintCase): boolean {
  const common = new Set(Object.values(rules.holds.common).flat());
  const theirs = bareSentence(onlyWords(brief.text)).replaceAll(bareSentence(brief.brandName), ' ');
  const ours = bareSentence(words);
  const own = ours.split(' ');
  const telling = theirs.split(' ').filter((word) => ALPHABETIC.test(word) && !common.has(word));
  if (telling.some((word) => own.some((one) => isSameWord(word, one)))) return true;
  const runs = theirs.match(/\p{Script=Han}{2,}/gu) ?? [];
  return runs.flatMap(pairsOf).some((pair) => !common.has(pair) && ours.includes(pair));
}

const ALPHABETIC = /^(?:[\p{Script=Latin}\p{Script=Cyrillic}]{3,}|\d+)$/u;

/** Long words are the same when they begin alike: "refunded" is "refund". */
function isSameWord(theirs: string, ours: string): boolean {
  return theirs === ours || (theirs.length >= 5 && ours.startsWith(theirs.slice(0, 5)));
}

function pairsOf(run: string): string[] {
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}
