/**
 * Whether a post on a platform is this text of ours. Platforms shorten links, trim, escape and put the answered name in
 * front, so letters and digits alone are compared.
 */
export function sameWords(ours: string, theirs: string): boolean {
  return letters(ours) === letters(theirs);
}

function letters(text: string): string {
  return text
    .replace(/^(@\w+\s+)+/, '')
    .replace(/https?:\/\/\S+/g, '')
    .replace(/&(amp|lt|gt);/g, '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
