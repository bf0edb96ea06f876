import { foldedSign, lengthOf, signAt } from './engine/signs.ts';

/**
 * The folded form of a text, a run of gaps as one and those at both ends cut: what two spellings of one term have in
 * common. Folded are case, width, accents, invisible signs and styled letters.
 */
export function foldKey(text: string): string {
  let key = '';
  for (let at = 0; at < text.length; ) {
    const sign = signAt(text, at);
    for (const part of foldedSign(sign)) if (part !== ' ' || !key.endsWith(' ')) key += part;
    at += lengthOf(sign);
  }
  return key.trim();
}
