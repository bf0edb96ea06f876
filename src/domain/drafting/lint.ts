import type { LintFinding, LintReport } from '../draft.ts';
import { LikenessIndex, shinglesOf } from './likeness.ts';
import { finding, type LintCase, type LintInput } from './lint-case.ts';
import { heldBy, lintHolds, lintInvite, mustInvite } from './lint-holds.ts';
import { lintLikeness } from './lint-likeness.ts';
import { lintPrivate } from './lint-private.ts';
import { lintPromise } from './lint-promise.ts';
import { lintShape } from './lint-shape.ts';
import { lintWords } from './lint-words.ts';
import { withoutAddresses } from './word-pattern.ts';

/** Rules whose silence is a promise kept: the approver reads it as one line. */
const NOTHING_ASKED = [
  'calls',
  'forms',
  'emails',
  'phone-number',
  'email-address',
  'private-data',
  'repeats-private-data',
  'asks-private-data',
];

/**
 * Judges a text before a person approves it, and each edit of it. First what is kept, in the order a person checks it,
 * then what stops an approval, then what is to be looked at. Offsets are UTF-16 offsets into `text`.
 */
export function lintReply(text: string, input: LintInput): LintReport {
  const lint: LintCase = { ...input, text, words: withoutAddresses(text) };
  const shape = lintShape(lint);
  const nearest = new LikenessIndex(input.recent).nearest(shinglesOf(text));
  const findings = text.trim() === '' ? shape : judged(lint, shape, nearest);
  return {
    findings,
    length: input.length,
    limit: input.limit,
    nearest,
    blocked: findings.some((one) => one.level === 'block'),
  };
}

function judged(lint: LintCase, shape: LintFinding[], nearest: number): LintFinding[] {
  const found = [
    ...[lintWords, lintPrivate, lintInvite, lintPromise, lintHolds].flatMap((check) => check(lint)),
    lintLikeness(lint, nearest),
  ];
  const all = [...shape, ...found];
  const kept = [
    ...held(lint),
    ...invites(lint, all),
    ...asksNothing(all),
    ...all.filter((one) => one.level === 'pass'),
  ];
  return [...inOrder(kept), ...at('block', all), ...at('warn', all)];
}

function at(level: LintFinding['level'], findings: readonly LintFinding[]): LintFinding[] {
  return findings
    .filter((one) => one.level === level)
    .sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
}

/** A promise that is noted stands last: it is the one a person has to keep. */
function inOrder(kept: LintFinding[]): LintFinding[] {
  return kept.toSorted((a, b) => Number(a.rule === 'promise') - Number(b.rule === 'promise'));
}

function held(lint: LintCase): LintFinding[] {
  const { recognition, apology, choices } = heldBy(lint);
  const says = [
    recognition && 'recognises what happened',
    apology && 'apologises',
    choices && 'two ways offered',
  ];
  const line = says.filter((one) => one !== false).join(', ');
  return line === '' ? [] : [finding('pass', 'holds', line)];
}

function invites({ brief }: LintCase, all: readonly LintFinding[]): LintFinding[] {
  if (!mustInvite(brief) || all.some((one) => one.rule === 'invitation')) return [];
  return [finding('pass', 'invitation', 'carries the way to a private message')];
}

function asksNothing(all: readonly LintFinding[]): LintFinding[] {
  if (all.some((one) => NOTHING_ASKED.includes(one.rule))) return [];
  return [finding('pass', 'nothing-asked', 'no phone, no form, nothing private asked')];
}
