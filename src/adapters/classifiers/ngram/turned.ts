import { PARTS, type RowSums } from './row-sums.ts';
import { TOKEN, type Tokens, tokensIn } from './tokens.ts';

/** A stretch of the text in which a word means its opposite, with what it speaks for in truth. */
export interface TurnedStretch {
  start: number;
  end: number;
  speaks: 'for' | 'against';
}

/**
 * Which tokens the experts misheard. They add up words one by one, so that "not" and "bad" make a very bad thing of "not
 * bad": where the words of a turned stretch together pull the wrong way, they are not to be heard one by one. Chinese is
 * heard in runs of characters, its negations within them.
 */
export function misheard(
  turned: readonly TurnedStretch[],
  tokens: Tokens,
  pulled: Float64Array,
): ReadonlySet<number> {
  const wrong = new Set<number>();
  for (const { start, end, speaks } of turned) {
    const { from, to } = tokensIn(tokens, start, end);
    if (tokens.type[from] === TOKEN.alone) continue;
    const pull = pulled.subarray(from, to).reduce((sum, one) => sum + one, 0);
    if (speaks === 'against' ? pull <= 0 : pull >= 0) continue;
    for (let token = from; token < to; token++) wrong.add(token);
  }
  return wrong;
}

/** The same sums without what these tokens gave to them. In place. */
export function silence({ totals, tokens, apart }: RowSums, wrong: ReadonlySet<number>): void {
  for (const token of wrong) {
    for (let column = 0; column < apart; column++) {
      const at = token * apart + column;
      totals[column] = (totals[column] as number) - Math.round((tokens[at] as number) / PARTS);
      tokens[at] = 0;
    }
  }
}
