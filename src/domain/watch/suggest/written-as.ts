import type { GroundPost } from './ground.ts';

/** Two folded words as a post writes them where they are one there, such as `monday.com`; else as they are. */
export function writtenAs(phrase: string, post: GroundPost | undefined): string {
  const [first, second, ...more] = phrase.split(' ');
  if (!post || second === undefined || more.length > 0) return phrase;
  const at = post.words.findIndex(({ text }, n) => text === first && post.words[n + 1]?.text === second);
  const written = post.post.text.slice(post.words[at]?.start, post.words[at + 1]?.end).toLowerCase();
  return at >= 0 && /^[\p{L}\p{N}_-]+\.[\p{L}\p{N}_-]+$/u.test(written) ? written : phrase;
}
