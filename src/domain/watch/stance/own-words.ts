import type { VerdictReason } from '../../verdict.ts';
import type { Stretch } from './quoted-stretches.ts';
import type { Stance } from './stance.ts';

type Hit = Stretch & Stance;

/** The hits that stand in the author's own words. */
export function inOwnWords<T extends Hit>(hits: readonly T[]): T[] {
  return hits.filter(({ quoted }) => !quoted);
}

/** True when there are hits, and each stands in words quoted from somebody else: the author may not speak of the brand at all. */
export function isOnlyQuoted(hits: readonly Hit[]): boolean {
  return hits.length > 0 && hits.every(({ quoted }) => quoted);
}

/** What a verdict says of a text that names the brand only in somebody else's words: each such name once, with no weight of its own. */
export function quotedReasons(text: string, hits: readonly Hit[]): VerdictReason[] {
  if (!isOnlyQuoted(hits)) return [];
  const named = new Set<string>();
  return hits.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    if (named.has(words)) return [];
    named.add(words);
    return [{ words, start, end, weight: 0, quoted: true }];
  });
}
