import type { LintFinding } from '../draft.ts';
import { findWords, foundAt, holdsWords } from './find-words.ts';
import { finding, type LintCase, type LintCheck } from './lint-case.ts';
import { type PrivateDatum, type PrivateKind, privateDataIn } from './private-data.ts';
import { sentencesOf } from './sentences.ts';
import { withoutAddresses } from './word-pattern.ts';

const NEVER_IN_PUBLIC: Partial<Record<PrivateKind, { rule: string; says: string }>> = {
  phone: {
    rule: 'phone-number',
    says: 'A phone number: they chose to write, and a call puts the work on them.',
  },
  email: {
    rule: 'email-address',
    says: 'An e-mail address: the way on is a private message on this platform.',
  },
  card: { rule: 'private-data', says: 'A card number must not stand in public.' },
  identity: { rule: 'private-data', says: 'A number of a person or an account must not stand in public.' },
};

/** Nothing private stands in a public reply, nothing private is asked there, and nothing of theirs is repeated. */
export const lintPrivate: LintCheck = (lint) => [...standing(lint), ...repeated(lint), ...asked(lint)];

function standing({ words }: LintCase): LintFinding[] {
  return privateDataIn(words).flatMap((at) => {
    const known = NEVER_IN_PUBLIC[at.kind];
    return known ? [finding('block', known.rule, known.says, at)] : [];
  });
}

/** Their own datum, said back: they may delete theirs, ours would stay. */
function repeated({ words, brief }: LintCase): LintFinding[] {
  const plain = words.toLowerCase();
  return privateDataIn(withoutAddresses(brief.text)).flatMap((theirs: PrivateDatum) => {
    const start = plain.indexOf(theirs.words.toLowerCase());
    if (start === -1) return [];
    return [
      finding(
        'block',
        'repeats-private-data',
        'This repeats private data of theirs.',
        foundAt(words, start, theirs.words.length),
      ),
    ];
  });
}

/** Asked in the same sentence as the way to a private message, it is a warning: they may still answer in public. */
function asked({ text, words, brief, rules }: LintCase): LintFinding[] {
  const { level, data, asking, elsewhere } = rules.private;
  return sentencesOf(words).flatMap((sentence) => {
    if (!holdsWords(sentence.text, asking)) return [];
    const whole = text.slice(sentence.start, sentence.end);
    const inPrivate =
      holdsWords(whole, elsewhere) || (brief.inviteLink !== null && whole.includes(brief.inviteLink));
    return findWords(sentence.text, data).map((found) => {
      const at = foundAt(words, sentence.start + found.start, found.words.length);
      return inPrivate
        ? finding('warn', 'asks-private-data', `“${at.words}”: make sure they do not post it here.`, at)
        : finding(
            level,
            'asks-private-data',
            `“${at.words}” is asked in public: that belongs in the private message.`,
            at,
          );
    });
  });
}
