import type { FearsRules } from './fears-rules.ts';

/**
 * The phrase by which a text tells us to leave its author alone, or null. A one-word phrase such as "stop" counts only
 * when it is the whole message (handles and punctuation aside): "my flight had a stop in Oslo" is no stop word.
 */
export function stopPhraseIn(text: string, stop: FearsRules['stop']): string | null {
  const plain = bare(text);
  for (const phrase of Object.values(stop).flat()) {
    const wanted = bare(phrase);
    if (wanted.includes(' ') || hasHan(wanted) ? holds(plain, wanted) : plain === wanted) return phrase;
  }
  return null;
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(^|\s)(@|u\/)\w+/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function holds(plain: string, phrase: string): boolean {
  return hasHan(phrase) ? plain.includes(phrase) : ` ${plain} `.includes(` ${phrase} `);
}
