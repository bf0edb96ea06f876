import type { DayCount } from './day-count.ts';

/** A number that was not counted to its end: the best guess, and where it surely lies in 95 of 100 cases. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

const Z = 1.96;

export function exactly(value: number): Estimate {
  return { value, low: value, high: value };
}

export function times({ value, low, high }: Estimate, factor: number): Estimate {
  return { value: value * factor, low: low * factor, high: high * factor };
}

/**
 * Posts a day, by what came on each of some days. The interval of a Poisson mean (Byar's approximation; Rothman and
 * Boice, 1979), widened by how much more the days differ than chance lets them (quasi-Poisson, McCullagh and Nelder,
 * 1989): complaints come in bursts. Null when no day was counted.
 */
export function perDay(days: readonly DayCount[]): Estimate | null {
  const length = days.reduce((sum, day) => sum + day.share, 0);
  if (length <= 0) return null;
  const posts = days.reduce((sum, day) => sum + day.posts, 0);
  const z = Z * Math.sqrt(restlessness(days, posts / length));
  const more = posts + 1;
  const low = posts === 0 ? 0 : posts * Math.max(0, 1 - 1 / (9 * posts) - z / (3 * Math.sqrt(posts))) ** 3;
  const high = more * (1 - 1 / (9 * more) + z / (3 * Math.sqrt(more))) ** 3;
  return { value: posts / length, low: low / length, high: high / length };
}

/** Variance over mean of the days (Pearson's statistic over its degrees of freedom); never less than 1, chance alone. */
function restlessness(days: readonly DayCount[], mean: number): number {
  if (days.length < 2 || mean === 0) return 1;
  const sum = days.reduce((all, { posts, share }) => {
    const due = mean * share;
    return due > 0 ? all + (posts - due) ** 2 / due : all;
  }, 0);
  return Math.max(1, sum / (days.length - 1));
}

/** A share of `of` cases as an estimate (Wilson, 1927). `hits` may be a sum of probabilities. Null of no case. */
export function shareOf(hits: number, of: number): Estimate | null {
  if (of <= 0) return null;
  const share = Math.min(1, hits / of);
  const square = (Z * Z) / of;
  const middle = (share + square / 2) / (1 + square);
  const half = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
