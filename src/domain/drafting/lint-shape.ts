import { type FoundWords, foundAt } from './find-words.ts';
import { finding, type LintCase, type LintCheck } from './lint-case.ts';

const SLOT = /\{[^{}\n]{0,30}\}|\[(?:name|brand|link|signer|due|date|time)\]/giu;
// Signs without a shape of their own, and those that turn the direction of writing: they hide what a text says. Emoji
// are made with a joiner and with tags, so those may stay where an emoji stands before them.
const UNSEEN =
  /(?![\n\r\t])\p{Cc}|(?![\u200d\u{e0020}-\u{e007f}])\p{Cf}|(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d/gu;
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{4,}(?![\p{L}\p{N}])/gu;
const EXCLAIMING = /[!！][!！?？]+/gu;

/** A text that says nothing, is too long, holds an unfilled slot or unseen signs, or shouts. */
export const lintShape: LintCheck = (lint) => {
  if (lint.text.trim() === '') return [finding('block', 'empty', 'There is no text.')];
  return [...tooLong(lint), ...slots(lint), ...unseen(lint), ...shouting(lint)];
};

function tooLong({ length, limit }: LintCase) {
  const over = length - limit;
  return over > 0 ? [finding('block', 'length', `${over} over the ${limit} that the platform takes.`)] : [];
}

function slots({ text }: LintCase) {
  return all(text, SLOT).map((at) =>
    finding('block', 'unfilled-slot', `“${at.words}” was not filled in.`, at),
  );
}

function unseen({ text }: LintCase) {
  return all(text, UNSEEN).map((at) =>
    finding('block', 'unseen-signs', `A sign that nobody sees (${codeOf(at.words)}).`, at),
  );
}

/** Capitals are anger to most readers; the brand's own name is not, nor a word the customer wrote so. */
function shouting({ words, brief, rules }: LintCase) {
  const { level, words: most } = rules.shouting;
  const known = `${brief.brandName} ${brief.personName} ${brief.signedBy ?? ''}`;
  const loud = all(words, CAPITALS).filter((at) => !known.includes(at.words));
  const marks = all(words, EXCLAIMING);
  const found = loud.length >= most ? [...loud, ...marks] : marks;
  return found.map((at) => finding(level, 'shouting', `“${at.words}” reads as shouting.`, at));
}

function all(text: string, pattern: RegExp): FoundWords[] {
  return [...text.matchAll(pattern)].map((match) => foundAt(text, match.index, match[0].length));
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
