import type { Features } from './features.ts';
import { type Join, joined, pullOf } from './join.ts';
import type { GroupJoins } from './joins-file.ts';
import { scoreColumns } from './score-columns.ts';
import { tokenWeights } from './token-weights.ts';
import type { ExpertColumns, GroupWeights } from './weights.ts';

/** What the experts of one group make of one text. */
export interface GroupOpinion {
  /** Log-odds of a complaint, calibrated. */
  odds: number;
  /** Probabilities: negative, neutral, positive. */
  sentiment: readonly [number, number, number];
  /** How far one unit of the lexicon's log-odds moved `odds`. */
  lexiconPull: number;
  /** Log-odds that each token of the text added to `odds`. */
  tokens: Float64Array;
  /** Log-odds of each class of an expert that is asked by itself; empty when the group has no such expert. */
  aside(name: string): ReadonlyMap<string, number>;
  /** What the second layer saw: opinions, then kinds. */
  seen: Float64Array;
}

export interface Group {
  judge(features: Features, lexiconOdds: number): GroupOpinion;
}

/** The experts and second layer of one group, ready to judge; keeps its scratch space from text to text. */
export function groupFrom(weights: GroupWeights, joins: GroupJoins): Group {
  const columns = new Float64Array(weights.columns);
  const layout = layoutOf(weights.experts);
  const kinds = new Float64Array(layout.kinds.length);
  const opinions = new Float64Array(joins.complaint.opinions);
  const output = new Float64Array(3);
  return {
    judge(features, lexiconOdds) {
      scoreColumns(features, weights, columns);
      readOpinions(layout, columns, opinions);
      if (opinions.length > layout.opinions.length) opinions[opinions.length - 1] = lexiconOdds;
      readKinds(layout, columns, kinds);
      joined(joins.complaint, opinions, kinds, output);
      const odds = joins.calibration.slope * (output[0] ?? 0) + joins.calibration.shift;
      joined(joins.sentiment, opinions, kinds, output);
      const [negative = 0, neutral = 0, positive = 0] = shares(output);
      const pulls = columnPulls(layout, joins.complaint, kinds, joins.calibration.slope, weights.columns);
      const hasLexicon = opinions.length > layout.opinions.length;
      return {
        odds,
        sentiment: [negative, neutral, positive],
        lexiconPull: hasLexicon
          ? joins.calibration.slope * pullOf(joins.complaint, 0, opinions.length - 1, kinds)
          : 0,
        tokens: tokenWeights(features, weights, pulls),
        aside: (name) => aside(weights.experts, columns, name),
        seen: Float64Array.of(...opinions, ...kinds),
      };
    },
  };
}

/** Which columns give opinions, with the columns each is centred among, and which tell the kind. */
interface Layout {
  opinions: { column: number; from: number; to: number }[];
  kinds: number[];
}

function layoutOf(experts: readonly ExpertColumns[]): Layout {
  const columnsOf = ({ from, classes }: ExpertColumns) => classes.map((_, at) => from + at);
  return {
    opinions: experts
      .filter(({ role }) => role === 'opinion')
      .flatMap((expert) =>
        columnsOf(expert).map((column) => ({
          column,
          from: expert.from,
          to: expert.from + expert.classes.length,
        })),
      ),
    kinds: experts.filter(({ role }) => role === 'kind').flatMap(columnsOf),
  };
}

function readOpinions({ opinions }: Layout, columns: Float64Array, into: Float64Array): void {
  for (const [at, { column, from, to }] of opinions.entries()) {
    into[at] = (columns[column] ?? 0) - (to - from > 1 ? meanOf(columns, from, to) : 0);
  }
}

function readKinds({ kinds }: Layout, columns: Float64Array, into: Float64Array): void {
  for (const [at, column] of kinds.entries()) into[at] = columns[column] ?? 0;
  into.set(shares(into));
}

/** The slope of the complaint's log-odds along each column, through the centring; kinds are held where they are. */
function columnPulls(
  layout: Layout,
  join: Join,
  kinds: Float64Array,
  slope: number,
  columns: number,
): Float64Array {
  const pulls = new Float64Array(columns);
  for (const [at, { column, from, to }] of layout.opinions.entries()) {
    const pull = slope * pullOf(join, 0, at, kinds);
    pulls[column] = (pulls[column] ?? 0) + pull;
    if (to - from === 1) continue;
    for (let other = from; other < to; other++) pulls[other] = (pulls[other] ?? 0) - pull / (to - from);
  }
  return pulls;
}

function meanOf(columns: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let column = from; column < to; column++) sum += columns[column] ?? 0;
  return sum / (to - from);
}

/** A softmax. */
export function shares(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - most));
  const all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / all);
}

function aside(
  experts: readonly ExpertColumns[],
  columns: Float64Array,
  name: string,
): ReadonlyMap<string, number> {
  const expert = experts.find((one) => one.name === name && one.role === 'aside');
  return new Map(expert?.classes.map((label, at) => [label, columns[expert.from + at] ?? 0]));
}
