import { type Features, SPAN } from '../ngram/features.ts';
import { TOKEN } from '../ngram/tokens.ts';

/** What a correction looks at in one text: the second layer's view of it, and its words. */
export interface Sight {
  /** Log-odds of a complaint as the trained experts gave them. */
  odds: number;
  /** What the second layer saw, in its order. */
  seen: Float64Array;
  /** Buckets of its words and pairs of words. */
  words: Uint32Array;
}

/** Copies what a correction needs out of the scratch space of the feature reader and of the second layer. */
export function sightOf(odds: number, seen: Float64Array, features: Features): Sight {
  const { count, spans, tokens } = features;
  const words: number[] = [];
  for (let at = 0; at < SPAN.size * count; at += SPAN.size) {
    const from = spans[at + SPAN.first] ?? -1;
    if (from < 0 || tokens.type[from] === TOKEN.account || tokens.type[from] === TOKEN.address) continue;
    if ((spans[at + SPAN.last] ?? from) - from <= 1) words.push(spans[at] ?? 0);
  }
  return { odds, seen: seen.slice(), words: Uint32Array.from(words) };
}
