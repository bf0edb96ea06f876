import { PARTS, type RowSums } from './row-sums.ts';

/** What each of so many tokens added to a sum of columns, each column times its force. */
export function tokenWeights(
  { tokens, apart }: RowSums,
  count: number,
  columns: Int32Array,
  force: Float64Array,
  into: Float64Array,
): void {
  for (let token = 0; token < count; token++) {
    let sum = 0;
    for (let at = 0; at < columns.length; at++) {
      sum += (force[at] as number) * (tokens[token * apart + (columns[at] as number)] as number);
    }
    into[token] = sum / PARTS;
  }
}
