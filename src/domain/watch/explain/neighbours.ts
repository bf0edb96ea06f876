import { foldKey } from '../fold.ts';
import { wordsOf } from './words-of.ts';

const MOST = 4;
/** Shorter words say too little to count beside. */
const SHORTEST = 4;

/** Words that stand near a term in the text and could be what it counts beside, longest first. */
export function neighboursIn(text: string, term: string, within: number): string[] {
  const words = wordsOf(text);
  const first = foldKey(term).split(' ')[0] ?? '';
  const places = words.flatMap(({ key }, n) => (key.startsWith(first) ? [n] : []));
  const near = words.filter(
    ({ key }, n) =>
      [...key].length >= SHORTEST &&
      !key.startsWith(first) &&
      places.some((place) => Math.abs(place - n) <= within),
  );
  const each = new Map(near.map(({ key, written }) => [key, written.toLowerCase()]));
  return [...each.values()].sort((a, b) => b.length - a.length).slice(0, MOST);
}
