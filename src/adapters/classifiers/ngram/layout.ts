import { addForce, againstRest } from './against-rest.ts';
import type { Join } from './join.ts';
import type { ExpertColumns } from './weights.ts';

interface Stretch {
  from: number;
  to: number;
}

/** What the columns of a group's experts are for. */
export interface Layout {
  /** Columns that give an opinion, in the second layer's order. */
  opinions: Int32Array;
  /** Those of one expert follow each other: where each begins and ends among the opinions. */
  experts: readonly Stretch[];
  /** Those of several classes: behind the columns each gives one opinion more, its first class against the rest. */
  choices: readonly Stretch[];
  /** How many opinions they all give. */
  count: number;
  /** Columns that tell the kind of text. */
  kinds: Int32Array;
}

export function layoutOf(experts: readonly ExpertColumns[]): Layout {
  const columnsOf = ({ from, classes }: ExpertColumns) => classes.map((_, at) => from + at);
  const opining = experts.filter(({ role }) => role === 'opinion');
  let end = 0;
  const stretches = opining.map(({ classes }) => {
    const from = end;
    end += classes.length;
    return { from, to: end };
  });
  const choices = stretches.filter(({ from, to }) => to - from > 1);
  return {
    opinions: Int32Array.from(opining.flatMap(columnsOf)),
    experts: stretches,
    choices,
    count: end + choices.length,
    kinds: Int32Array.from(experts.filter(({ role }) => role === 'kind').flatMap(columnsOf)),
  };
}

/** Whether a second layer learnt over these experts, with the lexicon's opinion behind theirs or without it. */
export function isOver({ opinions, kinds }: Join, layout: Layout): boolean {
  return kinds === layout.kinds.length && (opinions === layout.count || opinions === layout.count + 1);
}

/** The opinions among the columns; those of one expert are centred, because only their differences say something. */
export function readOpinions(layout: Layout, columns: Float64Array, into: Float64Array): void {
  const { opinions, experts, choices } = layout;
  for (let at = 0; at < opinions.length; at++) into[at] = columns[opinions[at] as number] as number;
  centre(experts, into);
  for (const [at, { from, to }] of choices.entries())
    into[opinions.length + at] = againstRest(into, from, to);
}

/** How far one unit of each column moves what the opinions pull at, where the opinions stand as they do. */
export function forcesOn(
  layout: Layout,
  opinions: Float64Array,
  pulls: Float64Array,
  into: Float64Array,
): void {
  const columns = layout.opinions.length;
  for (let at = 0; at < columns; at++) into[at] = pulls[at] as number;
  centre(layout.experts, into);
  for (const [at, { from, to }] of layout.choices.entries()) {
    addForce(opinions, from, to, pulls[columns + at] as number, into);
  }
}

/** The share of each kind. */
export function readKinds({ kinds }: Layout, columns: Float64Array, into: Float64Array): void {
  for (let at = 0; at < kinds.length; at++) into[at] = columns[kinds[at] as number] as number;
  toShares(into);
}

/** Takes what the values of one expert have in common out of them, in place. */
function centre(experts: Layout['experts'], values: Float64Array): void {
  for (const { from, to } of experts) {
    if (to - from === 1) continue;
    let sum = 0;
    for (let at = from; at < to; at++) sum += values[at] as number;
    for (let at = from; at < to; at++) values[at] = (values[at] as number) - sum / (to - from);
  }
}

/** A softmax, in place. */
export function toShares(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at++) most = Math.max(most, scores[at] as number);
  let all = 0;
  for (let at = 0; at < scores.length; at++) all += scores[at] = Math.exp((scores[at] as number) - most);
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] as number) / all;
  return scores;
}
