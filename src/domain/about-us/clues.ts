import { type FoldedWord, foldedWords } from '../watch/folded-words.ts';
import type { LookedAt } from './post.ts';

/** So many words on either side of a brand word say what is meant by it; as far as a set's own "near" usually reaches. */
const REACH = 8;

/** How many different clues there is room for. */
export const CLUES = 1 << 18;

/**
 * What a post gives to judge by, each as one number: its words, pairs of neighbours, the words near what found it and
 * right beside it, the terms that found it and how they stand, the subreddit. Each once.
 */
export function cluesOf(post: LookedAt, words: readonly FoldedWord[] = foldedWords(post.text)): Uint32Array {
  const clues = new Set<number>();
  words.forEach(({ text }, at) => {
    clues.add(hashed(KIND.word, text));
    const next = words[at + 1];
    if (next) clues.add(hashed(hashed(KIND.pair, text), next.text));
  });
  for (const hit of post.matched) {
    clues.add(hashed(KIND.term, hit.term.toLowerCase()));
    // "Not Northwind" may speak of anybody, "never Northwind again" of us alone: judgements tell which of the two is usual.
    if (hit.negated) clues.add(hashed(KIND.stance, 'negated'));
    if (hit.quoted) clues.add(hashed(KIND.stance, 'quoted'));
    const first = words.findIndex((word) => word.end > hit.start);
    const last = words.findLastIndex((word) => word.start < hit.end);
    if (first >= 0 && last >= first) for (const clue of around(words, first, last)) clues.add(clue);
  }
  if (post.community !== null) clues.add(hashed(KIND.community, post.community.toLowerCase()));
  return Uint32Array.from(clues, (clue) => (clue ^ (clue >>> 15)) & (CLUES - 1));
}

function around(words: readonly FoldedWord[], first: number, last: number): number[] {
  const before = words.slice(Math.max(0, first - REACH), first);
  const after = words.slice(last + 1, last + 1 + REACH);
  return [
    ...[...before, ...after].map(({ text }) => hashed(KIND.near, text)),
    hashed(KIND.before, before.at(-1)?.text ?? ''),
    hashed(KIND.after, after[0]?.text ?? ''),
  ];
}

/** Where the hash of each kind of clue begins, so that the word "in" is another clue than a subreddit of that name. */
const KIND = {
  word: 0x811c9dc5,
  pair: 0x1b873593,
  term: 0x2c1b3c6d,
  near: 0x297a2d39,
  before: 0x165667b1,
  after: 0x27d4eb2f,
  community: 0x3ade68b1,
  stance: 0x5bd1e995,
} as const;

/** FNV-1a (Fowler, Noll & Vo), from any beginning. Two clues seldom share a number, and little is lost when they do. */
function hashed(from: number, text: string): number {
  let hash = from;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // The end of a word counts too, so that "a bc" is no "ab c".
  return Math.imul(hash ^ 0x20, 0x01000193) >>> 0;
}
