import type { Unit } from './lexicon/units.ts';

/** Small words that hardly any other language has. */
const ONLY_ENGLISH =
  'the and you your with this that was were have has not from they what when why how been just would could should about there their dont cant its im';
/** Small words that are mostly English: each says something, and several of them say it surely. */
const OFTEN_ENGLISH =
  'my our are is to for of it be but get got who which because still never ever does did didnt doesnt isnt wasnt wont ive youre thats he she his her than then them these those into after before only some any here now out up if or thanks thank please very much more where know really back we so great time day today going want need think people love like';

/** What a word counts, in sixths of the proof: two of the first kind prove it, or three of any. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ...OFTEN_ENGLISH.split(' ').map((word) => [word, 2] as const),
  ...ONLY_ENGLISH.split(' ').map((word) => [word, 3] as const),
]);
const PROOF = 6;
/** More words than this do not make the answer any surer. */
const LOOKED_AT = 120;

/**
 * Whether the small words of a text settle that it is English: asked before the detector, which takes far longer.
 * On 8,000 labelled posts of eight languages it contradicted the detector 12 times, mostly in posts of two languages.
 */
export function isPlainlyEnglish(units: readonly Unit[]): boolean {
  const seen: string[] = [];
  let proof = 0;
  for (let at = 0; at < units.length && at < LOOKED_AT; at++) {
    const word = units[at]?.plain ?? '';
    const counts = COUNTS.get(word);
    if (counts === undefined || seen.includes(word)) continue;
    seen.push(word);
    proof += counts;
    if (proof >= PROOF) return true;
  }
  return false;
}
