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

export function heldBy({ words, brief, rules }: LintCase): Held {
  const { apology, choice, recognition, unsolved } = rules.holds;
  const saysUnsolved = brief.ordinal === 2 && holdsWords(words, unsolved);
  return {
    apology: holdsWords(words, apology),
    choices: holdsWords(words, choice) && /[?？]/u.test(words),
    recognition:
      saysUnsolved ||
      holdsWords(words, recognition[brief.topic]) ||
      saysBack(words, brief.text, brief.brandName),
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

/** Whether a longer word of theirs, whatever its ending, or a number, or two Han signs in a row stand in ours too. */
function saysBack(ours: string, theirs: string, brandName: string): boolean {
  const said = bareSentence(onlyWords(theirs)).replaceAll(bareSentence(brandName), ' ');
  const reply = bareSentence(ours);
  const stems = said
    .split(' ')
    .filter((word) => /^(?:[\p{Script=Latin}\p{Script=Cyrillic}]{5,}|\d+)$/u.test(word));
  const replyWords = reply.split(' ');
  if (stems.some((word) => replyWords.some((own) => own.startsWith(word.slice(0, 5))))) return true;
  const han = said.match(/\p{Script=Han}{2,}/gu) ?? [];
  return han.some((run) => pairs(run).some((pair) => reply.includes(pair)));
}

function pairs(run: string): string[] {
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)).filter(
    (pair) => !COMMON_PAIRS.has(pair),
  );
}

// Pairs of signs that stand in nearly every text and so show nothing.
const COMMON_PAIRS = new Set([
  '我們',
  '我们',
  '你們',
  '你们',
  '沒有',
  '没有',
  '不是',
  '就是',
  '一個',
  '一个',
  '這個',
  '这个',
  '什麼',
  '什么',
  '怎麼',
  '怎么',
  '現在',
  '现在',
  '可以',
  '真的',
  '還是',
  '还是',
  '到底',
  '因為',
  '因为',
  '所以',
  '自己',
  '一直',
  '已經',
  '已经',
  '謝謝',
  '谢谢',
  '知道',
  '時候',
  '时候',
]);
