import type { Expression } from '../../../src/domain/watch/language/expression.ts';
import type { Sought } from '../../../src/domain/watch/matcher.ts';

const term = (text: string): Expression => ({ is: 'term', text });

/** So many full rules out of three words each: one beside another within eight words, or the third, and not a shared one. */
export function rulesFrom(words: readonly string[], count: number): Sought[] {
  const at = (n: number) => words[n % words.length] ?? 'x';
  return Array.from({ length: count }, (_, n) => ({
    id: `rule-${n}`,
    version: 1,
    expression: {
      is: 'all',
      of: [
        {
          is: 'any',
          of: [
            { is: 'near', within: 8, left: term(at(3 * n)), right: term(at(3 * n + 1)) },
            term(at(3 * n + 2)),
          ],
        },
        { is: 'not', of: { is: 'any', of: [term('now hiring'), term(at(7 * n + 5))] } },
      ],
    },
  }));
}
