import type { Features } from './features.ts';
import { drawn, joined, pullsOf } from './join.ts';
import type { GroupJoins } from './joins-file.ts';
import { forcesOn, type Layout, layoutOf, readKinds, readOpinions, toShares } from './layout.ts';
import { type RowSums, rowSummer } from './row-sums.ts';
import { tokenWeights } from './token-weights.ts';
import { MOST_TOKENS } from './tokens.ts';
import { corrected, misheard, type TurnedStretch } from './turned.ts';
import type { ExpertColumns, GroupWeights } from './weights.ts';

/** What the experts of one group make of one text. Its lists of numbers are overwritten when the group judges the next one. */
export interface GroupOpinion {
  /** Log-odds of a complaint, calibrated. */
  odds: number;
  /** Probabilities: negative, neutral, positive. */
  sentiment: readonly [number, number, number];
  /** How far one unit of the lexicon's log-odds moved `odds`. */
  lexiconPull: number;
  /** Bad feeling was denied. */
  denied: boolean;
  /** Log-odds that each token of the text added to `odds`; what stands behind the last token is of longer texts. */
  tokens: Float64Array;
  /** Log-odds of each class of an expert that is asked by itself; null when the group has no such expert. */
  aside(name: string): Aside | null;
  /** What the second layer saw: opinions, then kinds. */
  seen: Float64Array;
}

export interface Aside {
  /** Where each class stands in `odds`. */
  places: ReadonlyMap<string, number>;
  odds: Float64Array;
}

/** What the lexicons heard in the same text. */
export interface Heard {
  /** Log-odds of a complaint. */
  odds: number;
  turned: readonly TurnedStretch[];
}

export interface Group {
  /** How many buckets its features are hashed to, as a power of two. */
  bits: number;
  judge(features: Features, heard: Heard): GroupOpinion;
}

/** The experts and second layer of one group, ready to judge; keeps its scratch space from text to text. */
export function groupFrom(weights: GroupWeights, joins: GroupJoins): Group {
  const sum = rowSummer(weights);
  const conclude = concluder(weights, joins);
  const concludeFelt = concluder(weights, joins);
  const { opinions } = layoutOf(weights.experts);
  return {
    bits: weights.bits,
    judge(features, { odds, turned }) {
      const sums = sum(features);
      const first = conclude(sums, features, odds);
      if (turned.length === 0) return first;
      const { wrong, denied } = misheard(turned, features.tokens, first.tokens);
      corrected(sums, wrong, opinions);
      const heard = wrong.size === 0 ? first : conclude(sums, features, odds);
      if (denied.size === 0) return heard;
      corrected(sums, denied, opinions);
      const { sentiment, aside } = concludeFelt(sums, features, odds);
      return { ...heard, sentiment, aside, denied: true };
    },
  };
}

/** Makes an opinion of the sums over a text's features, in scratch space of its own: making it anew would take a tenth of the time. */
function concluder(weights: GroupWeights, joins: GroupJoins) {
  const { unit, bias, experts } = weights;
  const layout = layoutOf(experts);
  const columns = new Float64Array(weights.columns);
  const { opinions: heard } = joins.complaint;
  const hasLexicon = heard > layout.count;
  const seen = new Float64Array(heard + layout.kinds.length);
  const opinions = seen.subarray(0, heard);
  const kinds = seen.subarray(heard);
  const pulls = new Float64Array(heard);
  const force = new Float64Array(layout.opinions.length);
  const added = new Float64Array(MOST_TOKENS);
  const output = new Float64Array(3);
  const aside = asideOf(experts, columns);
  const { slope, shift } = joins.calibration;
  return (sums: RowSums, { count, tokens }: Features, lexiconOdds: number): GroupOpinion => {
    const scale = scaleOf(count);
    readColumns(sums, scale, { unit, bias }, columns);
    readOpinions(layout, columns, opinions);
    if (hasLexicon) opinions[heard - 1] = lexiconOdds;
    readKinds(layout, columns, kinds);
    const stands = pullsOf(joins.complaint, 0, opinions, kinds, pulls);
    const odds = slope * (stands + drawn(opinions, pulls)) + shift;
    joined(joins.sentiment, opinions, kinds, output);
    const [negative = 0, neutral = 0, positive = 0] = toShares(output);
    forcesOn(layout, opinions, pulls, force);
    toUnits(force, layout, unit, slope * scale);
    tokenWeights(sums, tokens.count, layout.opinions, force, added);
    return {
      odds,
      sentiment: [negative, neutral, positive],
      denied: false,
      lexiconPull: hasLexicon ? slope * (pulls[heard - 1] ?? 0) : 0,
      tokens: added,
      aside,
      seen,
    };
  };
}

/** All texts count alike: the sum over a text's features is divided by the root of their number. */
export function scaleOf(features: number): number {
  return features === 0 ? 0 : 1 / Math.sqrt(features);
}

/** What each column of each expert says to a text, as log-odds. */
function readColumns(
  { totals }: RowSums,
  scale: number,
  { unit, bias }: Pick<GroupWeights, 'unit' | 'bias'>,
  into: Float64Array,
): void {
  for (let column = 0; column < into.length; column++) {
    into[column] = (bias[column] as number) + scale * (unit[column] as number) * (totals[column] as number);
  }
}

/** From a unit of log-odds to one of a column's own units, in place; kinds are held where they are. */
function toUnits(force: Float64Array, { opinions }: Layout, unit: Float64Array, by: number): void {
  for (let at = 0; at < force.length; at++) {
    force[at] = by * (force[at] as number) * (unit[opinions[at] as number] as number);
  }
}

/** Looks into the columns of the text that was judged last. */
function asideOf(experts: readonly ExpertColumns[], columns: Float64Array): GroupOpinion['aside'] {
  const asides = new Map<string, Aside>();
  for (const { name, role, classes, from } of experts) {
    // Of two experts of one name that stand side by side the first is asked.
    if (role !== 'aside' || asides.has(name)) continue;
    const places = new Map(classes.map((one, at) => [one, at]));
    asides.set(name, { places, odds: columns.subarray(from, from + classes.length) });
  }
  return (name) => asides.get(name) ?? null;
}
