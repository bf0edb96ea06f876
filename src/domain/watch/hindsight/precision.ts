import { betaQuantile } from './beta.ts';

/** How many were about us, and how many were not. */
export interface Count {
  about: number;
  not: number;
}

/** A group of posts that a set finds, and what is known of it. */
export interface Group {
  posts: number;
  /** Known otherwise than by the draw (answered, labelled, judged in passing): each speaks for itself alone. */
  known: Count;
  /** Judged as chance drew them, the first of the order without a gap: they speak for all the others. */
  drawn: Count;
}

/** A share of 0 to 1 that is not fully known. */
export interface Share {
  best: number;
  /** Between these it lies with a probability of 95 %. */
  low: number;
  high: number;
  /** Judgements behind it. */
  judged: number;
}

/**
 * Which share of the posts in these groups is about us; null when nobody said anything of any of them, or there are none.
 *
 * Bayesian and stratified: what is known counts as it is. Of the rest of each group, the drawn give a Beta posterior from
 * Jeffreys' prior Beta(½, ½), whose interval holds its promise for few judgements too (Brown, Cai and DasGupta, Interval
 * Estimation for a Binomial Proportion, Statistical Science 16, 2001); how many of the not judged are about us is then
 * beta-binomial (Gelman and others, Bayesian Data Analysis, 2.3). Means and variances of the groups add up by their
 * number of posts; the interval is that of the Beta with the same mean and variance.
 */
export function shareAboutUs(groups: readonly Group[]): Share | null {
  const posts = sum(groups, (group) => group.posts);
  const judged = sum(groups, ({ known, drawn }) => known.about + known.not + drawn.about + drawn.not);
  if (posts === 0 || judged === 0) return null;
  const best = sum(groups, (group) => expected(group)) / posts;
  const variance = sum(groups, (group) => varianceOf(group)) / posts ** 2;
  const surely = sum(groups, ({ known, drawn }) => known.about + drawn.about) / posts;
  const surelyNot = sum(groups, ({ known, drawn }) => known.not + drawn.not) / posts;
  const [low, high] = intervalOf(best, variance);
  return { best, low: Math.max(surely, low), high: Math.min(1 - surelyNot, high), judged };
}

/** Of posts that are neither known nor drawn. */
function unseen({ posts, known, drawn }: Group): number {
  return Math.max(0, posts - known.about - known.not - drawn.about - drawn.not);
}

function expected(group: Group): number {
  const { known, drawn } = group;
  const [a, b] = posterior(drawn);
  return known.about + drawn.about + (unseen(group) * a) / (a + b);
}

function varianceOf(group: Group): number {
  const [a, b] = posterior(group.drawn);
  const rest = unseen(group);
  return (rest * a * b * (a + b + rest)) / ((a + b) ** 2 * (a + b + 1));
}

function posterior({ about, not }: Count): [a: number, b: number] {
  return [about + 0.5, not + 0.5];
}

function intervalOf(mean: number, variance: number): [low: number, high: number] {
  if (variance < 1e-12) return [mean, mean];
  const size = (mean * (1 - mean)) / variance - 1;
  return [
    betaQuantile(0.025, mean * size, (1 - mean) * size),
    betaQuantile(0.975, mean * size, (1 - mean) * size),
  ];
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
