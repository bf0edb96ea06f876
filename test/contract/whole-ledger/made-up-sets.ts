import type { KeywordSetBody } from '../../../src/domain/watch/keyword-set.ts';
import { seededChance } from '../../bench/support/statistics.ts';

/** Keyword sets of every shape out of the words of these texts, so that each finds something; drawn by a seed. */
export function madeUpSets(texts: readonly string[], count: number, seed: number): Partial<KeywordSetBody>[] {
  const chance = seededChance(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const words = () => pick(texts).match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['northwind'];
  const phrase = () => {
    const from = words();
    const start = Math.floor(chance() * from.length);
    return from.slice(start, start + 1 + Math.floor(chance() * 2)).join(' ');
  };
  const some = (most: number, make: () => string) =>
    Array.from({ length: Math.floor(chance() * (most + 1)) }, make);
  const beside = () => {
    const from = words();
    const start = Math.floor(chance() * from.length);
    return { word: from[start] ?? 'a', near: [from[start + 2] ?? 'b', phrase()], within: 4 };
  };
  const quoted = (text: string) => `"${text}"`;
  return Array.from({ length: count }, (_, n) => {
    const { word, near, within } = beside();
    return {
      words: some(n % 7 === 0 ? 60 : 4, phrase),
      hashtags: some(1, () => `#${words()[0]}`),
      handles: some(1, () => '@NorthwindAir'),
      ambiguous: n % 2 ? [beside(), { ...beside(), near: some(40, phrase).concat('flight') }] : [],
      rules:
        n % 3 ? [] : [`${quoted(word)} NEAR/${within} (${near.map(quoted).join(' OR ')})`, ruleOf(phrase)],
      exclude: some(3, phrase),
      languages: n % 5 === 0 ? ['en', 'ru'] : [],
      onlyCommunities: n % 11 === 0 ? ['travel', 'flights'] : [],
    };
  });
}

function ruleOf(phrase: () => string): string {
  const [a, b, c, d] = [phrase(), phrase(), phrase(), phrase()].map((text) => `"${text}"`);
  return `(${a} OR ${b}) AND (${c} OR NOT ${d})`;
}
