import { WORD_NEGATIONS } from '../../../domain/negations.ts';
import { hashOf, seedOf } from './hashing.ts';

/** The hashes of words that turn round what follows, as the feature reader makes them. Chinese says it within its runs of characters. */
export const NEGATIONS: ReadonlySet<number> = new Set(
  [...WORD_NEGATIONS].map((word) => {
    const units = Uint16Array.from(word, (character) => character.charCodeAt(0));
    return hashOf(units, 0, units.length, seedOf(1));
  }),
);
