/**
 * Log-odds of the first of several classes against all others together, from their scores in `from` to `to`. No sum of
 * the scores can say this, and it is what a complaint's odds need to hear of an expert that tells bad from neutral and good.
 */
export function againstRest(scores: Float32Array | Float64Array, from: number, to: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = from + 1; at < to; at++) most = Math.max(most, scores[at] as number);
  let rest = 0;
  for (let at = from + 1; at < to; at++) rest += Math.exp((scores[at] as number) - most);
  return (scores[from] as number) - most - Math.log(rest);
}

/** Adds to the force of each score what it moves `againstRest` by, times `pull`: the first up, the others down by their shares. */
export function addForce(
  scores: Float64Array,
  from: number,
  to: number,
  pull: number,
  force: Float64Array,
): void {
  force[from] = (force[from] as number) + pull;
  let all = 0;
  for (let at = from + 1; at < to; at++) all += Math.exp(scores[at] as number);
  for (let at = from + 1; at < to; at++) {
    force[at] = (force[at] as number) - (pull * Math.exp(scores[at] as number)) / all;
  }
}
