import { foldKey } from '../../../src/domain/watch/fold.ts';
import { seededChance } from '../support/statistics.ts';

const WORD = /[\p{Script=Han}\p{Script=Thai}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}]{5,20}/gu;
const RUNS_TOGETHER = /[\p{Script=Han}\p{Script=Thai}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * So many words out of all different ones of the posts, each as likely as any other: of letters five at least; of a run of
 * Han or Thai its first two to four signs. Drawn by a seed. Throws when the posts hold too few.
 */
export function literalsFrom(posts: readonly string[], count: number): string[] {
  const chance = seededChance(9);
  const all = new Map<string, string>();
  for (const post of posts)
    for (const word of post.match(WORD) ?? []) {
      const cut = RUNS_TOGETHER.test(word) ? word.slice(0, 2 + Math.floor(chance() * 3)) : word;
      const key = foldKey(cut);
      if (key.length >= 2 && !key.includes(' ')) all.set(key, cut);
    }
  if (all.size < count) throw new Error(`the posts hold ${all.size} different words, not ${count}`);
  const words = [...all.values()];
  return Array.from({ length: count }, (_, n) => {
    const at = n + Math.floor(chance() * (words.length - n));
    const word = words[at] ?? '';
    words[at] = words[n] ?? '';
    return word;
  });
}
