import { PARTS, type RowSums } from './row-sums.ts';
import { TOKEN, type Tokens, tokensIn } from './tokens.ts';

/** A stretch of the text in which a word means its opposite, with what it speaks for in truth. */
export interface TurnedStretch {
  start: number;
  end: number;
  speaks: 'for' | 'against';
}

/** Of feeling that is denied so much is heard the other way round: "not good" is bad enough by its "not"; "not bad" is little. */
const TURNED_ROUND = { for: 0.25, against: 0.2 } as const;

/** Tokens that are not to be heard as they stand, with what they speak for in truth. */
export type Turned = ReadonlyMap<number, TurnedStretch['speaks']>;

export interface Misheard {
  /** What pulled a complaint's odds the wrong way. */
  wrong: Turned;
  /** All denied bad feeling: whatever it did to the odds, it says nothing of how the author feels. */
  denied: Turned;
}

/**
 * Which tokens the experts misheard. They add up words one by one, so that "not" and "bad" make a very bad thing of "not
 * bad": where the words of a turned stretch together pull the wrong way, they are not to be heard one by one. Chinese is
 * heard in runs of characters, its negations within them.
 */
export function misheard(turned: readonly TurnedStretch[], tokens: Tokens, pulled: Float64Array): Misheard {
  const wrong = new Map<number, TurnedStretch['speaks']>();
  const denied = new Map<number, TurnedStretch['speaks']>();
  for (const { start, end, speaks } of turned) {
    const { from, to } = tokensIn(tokens, start, end);
    if (tokens.type[from] === TOKEN.alone) continue;
    const pull = pulled.subarray(from, to).reduce((sum, one) => sum + one, 0);
    const isWrong = speaks === 'against' ? pull > 0 : pull < 0;
    for (let token = from; token < to; token++) {
      if (isWrong) wrong.set(token, speaks);
      if (speaks === 'against') denied.set(token, speaks);
    }
  }
  return { wrong, denied };
}

/**
 * The same sums without what these tokens gave to them; `opinions` hear some of it the other way round. In place.
 */
export function corrected({ totals, tokens, apart }: RowSums, turned: Turned, opinions: Int32Array): void {
  for (const [token, speaks] of turned) {
    const left = new Int32Array(apart);
    for (const column of opinions) {
      left[column] = -Math.round(TURNED_ROUND[speaks] * (tokens[token * apart + column] as number));
    }
    for (let column = 0; column < apart; column++) {
      const at = token * apart + column;
      const change = (left[column] as number) - (tokens[at] as number);
      totals[column] = (totals[column] as number) + Math.round(change / PARTS);
      tokens[at] = left[column] as number;
    }
  }
}
