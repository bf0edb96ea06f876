import type { Expression } from '../../../src/domain/watch/language/expression.ts';
import type { Sought } from '../../../src/domain/watch/matcher.ts';

const term = (text: string): Expression => ({ is: 'term', text });

/**
 * So many full rules out of three words each. `strict`: one of two names within eight words of a word that must stand by, as
 * a brand with an ordinary name needs it. `loose`: two names near each other, or the third word alone: with words drawn from
 * the posts themselves a third of the posts are found. Both with two words that must not stand.
 */
export function rulesFrom(words: readonly string[], count: number, kind: 'strict' | 'loose'): Sought[] {
  const at = (n: number) => term(words[n % words.length] ?? 'x');
  return Array.from({ length: count }, (_, n) => {
    const [one, two, three] = [at(3 * n), at(3 * n + 1), at(3 * n + 2)];
    const wanted: Expression =
      kind === 'strict'
        ? { is: 'near', within: 8, left: { is: 'any', of: [one, two] }, right: three }
        : { is: 'any', of: [{ is: 'near', within: 8, left: one, right: two }, three] };
    const unwanted: Expression = { is: 'not', of: { is: 'any', of: [term('now hiring'), at(7 * n + 5)] } };
    return { id: `rule-${n}`, version: 1, expression: { is: 'all', of: [wanted, unwanted] } };
  });
}
