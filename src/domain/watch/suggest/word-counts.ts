import type { Ground, GroundPost } from './ground.ts';
import type { Counts } from './log-odds.ts';

/** How often each phrase stands in some posts, and which do. */
export interface PhraseCounts extends Counts<number> {
  met: number[];
}

/** In how many posts each phrase stands. The same text again, as spam and jokes go round, counts once. */
export function countPhrases({ phrases }: Ground, posts: readonly GroundPost[]): PhraseCounts {
  const counts = new Uint32Array(phrases.size);
  const met: number[] = [];
  let total = 0;
  for (const post of posts) {
    if (post.again) continue;
    for (const phrase of post.phrases) {
      if (counts[phrase] === 0) met.push(phrase);
      counts[phrase] = (counts[phrase] ?? 0) + 1;
    }
    total += post.phrases.length;
  }
  return { of: (phrase) => counts[phrase] ?? 0, total, met };
}

/** A word or pair that may be a term: letters, and not so short that it stands in every other post. */
export function mayBeTerm(phrase: string): boolean {
  if (phrase.includes(' ')) return /\p{L}{2}/u.test(phrase);
  return (
    /\p{L}{4}/u.test(phrase) ||
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}/u.test(phrase)
  );
}
