/**
 * How well scores rank: the chance that a post about us has a higher score than one that is not, ties counting half (the
 * area under the ROC curve; Hanley & McNeil 1982). Null without posts of both kinds.
 */
export function rankingOf(scored: readonly { score: number; aboutUs: boolean }[]): number | null {
  const sorted = scored.toSorted((a, b) => a.score - b.score);
  const about = sorted.filter(({ aboutUs }) => aboutUs).length;
  const others = sorted.length - about;
  if (about === 0 || others === 0) return null;
  let ranks = 0;
  for (let at = 0; at < sorted.length; ) {
    const from = at;
    let ours = 0;
    for (; at < sorted.length && sorted[at]?.score === sorted[from]?.score; at++)
      if (sorted[at]?.aboutUs) ours++;
    ranks += (ours * (from + 1 + at)) / 2;
  }
  return (ranks - (about * (about + 1)) / 2) / (about * others);
}
