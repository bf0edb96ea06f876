import type { GroundPost } from './ground.ts';

/** A word, or two neighbours, folded. */
export interface Phrase {
  /** Posts it stands in. */
  count: number;
  /** As the first of them writes it, such as `monday.com`. */
  written: string;
}

/**
 * In how many posts each word or pair of neighbours stands, under its folded form. The same text again, as spam and jokes
 * go round, counts once.
 */
export function countPhrases(posts: readonly GroundPost[]): Map<string, Phrase> {
  const phrases = new Map<string, Phrase>();
  const seen = new Set<string>();
  for (const { post, words } of posts) {
    const text = words.map((word) => word.text).join(' ');
    if (seen.has(text)) continue;
    seen.add(text);
    const here = new Set<string>();
    words.forEach(({ text: word, start, end }, at) => {
      count(phrases, here, word, () => post.text.slice(start, end));
      const next = words[at + 1];
      if (next) count(phrases, here, `${word} ${next.text}`, () => between(post.text, start, next.end));
    });
  }
  return phrases;
}

function count(phrases: Map<string, Phrase>, here: Set<string>, phrase: string, written: () => string): void {
  if (here.has(phrase)) return;
  here.add(phrase);
  const known = phrases.get(phrase);
  if (known) known.count++;
  else phrases.set(phrase, { count: 1, written: written() });
}

/** Two words with a full stop between them, as in an address, are one; other signs between them say nothing. */
function between(text: string, start: number, end: number): string {
  const written = text.slice(start, end).toLowerCase();
  return /^\S+\.\S+$/.test(written) ? written : written.replace(/[^\p{L}\p{M}\p{N}_'’]+/gu, ' ').trim();
}

/** A word or pair that may be a term: letters, and not so short that it stands in every other post. */
export function mayBeTerm(phrase: string): boolean {
  if (phrase.includes(' ')) return /\p{L}{2}/u.test(phrase);
  return (
    /\p{L}{4}/u.test(phrase) ||
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}/u.test(phrase)
  );
}
