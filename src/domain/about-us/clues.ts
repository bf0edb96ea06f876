import { type FoldedWord, foldedWords } from '../watch/folded-words.ts';
import type { LookedAt } from './post.ts';

/** So many words on either side of a brand word say what is meant by it; as far as a set's own "near" usually reaches. */
const REACH = 8;

/** How many different clues there is room for. */
export const CLUES = 1 << 18;

/**
 * What a post gives to judge by, each as one number: its words, pairs of neighbours, the words near what found it and
 * right beside it, the terms that found it, the subreddit. Each once.
 */
export function cluesOf(post: LookedAt, words: readonly FoldedWord[] = foldedWords(post.text)): Uint32Array {
  const clues = new Set<number>();
  words.forEach(({ text }, at) => {
    clues.add(hashed(`word ${text}`));
    const next = words[at + 1];
    if (next) clues.add(hashed(`pair ${text} ${next.text}`));
  });
  for (const hit of post.matched) {
    clues.add(hashed(`term ${hit.term.toLowerCase()}`));
    const first = words.findIndex((word) => word.end > hit.start);
    const last = words.findLastIndex((word) => word.start < hit.end);
    if (first >= 0 && last >= first) for (const clue of around(words, first, last)) clues.add(hashed(clue));
  }
  if (post.community !== null) clues.add(hashed(`in ${post.community.toLowerCase()}`));
  return Uint32Array.from(clues);
}

function around(words: readonly FoldedWord[], first: number, last: number): string[] {
  const before = words.slice(Math.max(0, first - REACH), first);
  const after = words.slice(last + 1, last + 1 + REACH);
  return [
    ...[...before, ...after].map(({ text }) => `near ${text}`),
    `before ${before.at(-1)?.text ?? ''}`,
    `after ${after[0]?.text ?? ''}`,
  ];
}

/** FNV-1a (Fowler, Noll & Vo), folded into the room there is. Two clues seldom share a number, and little is lost when they do. */
function hashed(clue: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < clue.length; at++) hash = Math.imul(hash ^ clue.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (CLUES - 1);
}
