/** Letters that sound alike in most languages written in Latin, the longer ones first. Every vowel is one sound. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/tch|sch|sh|ch/g, 's'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|cc|qu|[qc](?![eiy])/g, 'k'],
  [/[cz]/g, 's'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/l/g, 'r'],
  [/[aeiouy]+/g, 'a'],
];

/**
 * How a word in Latin letters sounds, roughly: who writes a name by ear, or in another script, comes to the same or nearly.
 * Coarser than Metaphone (Philips 1990), because it has to serve other languages than English.
 */
export function soundOf(word: string): string {
  const said = SAME.reduce((sound, [letters, as]) => sound.replace(letters, as), word.toLowerCase());
  return said.replace(/[^a-z0-9]/g, '').replace(/(.)\1+/g, '$1');
}
