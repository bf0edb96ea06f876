import { isNegated } from './negations.ts';
import { quotedStretches, type Stretch } from './quoted-stretches.ts';

/** How the words of a hit stand in their post; what is not so is left out. It never decides whether a post is found. */
export interface Stance {
  /** They stand in words quoted from somebody else. */
  quoted?: true | undefined;
  /** A negation close by turns them: "not Northwind". */
  negated?: true | undefined;
}

/** Gives the stance of hits in one text, which is read once. */
export function stancesIn(text: string): (hit: Stretch) => Stance {
  let quoted: Stretch[] | null = null;
  return (hit) => {
    quoted ??= quotedStretches(text);
    return {
      ...(isQuoted(text, quoted, hit) ? { quoted: true } : {}),
      ...(isNegated(text, hit) ? { negated: true } : {}),
    };
  };
}

/** A bare name in quotation marks (`"Northwind" lost my bag`) is quoted from nobody: something must stand beside it. */
function isQuoted(text: string, stretches: readonly Stretch[], hit: Stretch): boolean {
  const stretch = lastFrom(stretches, hit.start);
  if (!stretch || hit.end > stretch.end) return false;
  const holdsWords = (from: number, to: number) => /[\p{L}\p{N}]/u.test(text.slice(from, to));
  return holdsWords(stretch.start, hit.start) || holdsWords(hit.end, stretch.end);
}

/** The last stretch that begins at `start` or before: they stand in order and apart, so no other can hold what begins there. */
function lastFrom(stretches: readonly Stretch[], start: number): Stretch | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1];
}
