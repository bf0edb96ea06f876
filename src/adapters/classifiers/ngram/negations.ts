import { hashOf, seedOf } from './hashing.ts';

/** Words that turn round what follows, in the languages that write words apart. Chinese says it within its runs of characters. */
const WORDS = [
  "not no never cannot cant can't won't wont don't dont didn't didnt doesn't doesnt isn't isnt wasn't wasnt aren't weren't",
  "couldn't wouldn't shouldn't haven't hasn't hadn't ain't nobody nothing without neither nor none",
  'не ни нет без никогда никто ничего нельзя',
  'nicht kein keine keinen nie niemals ohne pas jamais sans rien aucun non nunca jamás sin nada mai senza não nem sem نہیں नहीं मत ما لا ليس لم لن',
].flatMap((line) => line.split(' '));

/** Their hashes as the feature reader makes them. */
export const NEGATIONS: ReadonlySet<number> = new Set(
  WORDS.map((word) => {
    const units = Uint16Array.from(word, (character) => character.charCodeAt(0));
    return hashOf(units, 0, units.length, seedOf(1));
  }),
);
