import type { Filter } from '../language/expression.ts';
import type { Matchable } from '../matchable.ts';
import { countWords, keepNear, type WordCount } from '../nearness.ts';
import { passes } from './filter.ts';
import type { Hits } from './hits.ts';
import { OP } from './program.ts';

/** One place of one term: the hit, and the term as it was written. */
export interface PlaceFound {
  start: number;
  end: number;
  written: number;
}

/** All that judging a post takes; the words of its text are counted once, and only when a distance is asked for. */
export interface Evaluation {
  code: Int32Array;
  filters: readonly Filter[];
  hits: Hits;
  post: Matchable;
  count: WordCount | null;
}

/** Whether the part at `at` fits the post. `not` turns round what an unknown language or place passes as. */
export function holds(evaluation: Evaluation, at: number, unknown = true): boolean {
  const { code } = evaluation;
  const first = code[at + 1] ?? 0;
  switch (code[at]) {
    case OP.term:
      return evaluation.hits.lastOf(first) >= 0;
    case OP.any:
      for (let part = at + 2; part < at + 2 + first; part++)
        if (holds(evaluation, code[part] ?? 0, unknown)) return true;
      return false;
    case OP.all:
      for (let part = at + 2; part < at + 2 + first; part++)
        if (!holds(evaluation, code[part] ?? 0, unknown)) return false;
      return true;
    case OP.not:
      return !holds(evaluation, first, !unknown);
    case OP.near:
      return (
        mayHold(evaluation, code[at + 2] ?? 0) &&
        mayHold(evaluation, code[at + 3] ?? 0) &&
        nearPlaces(evaluation, at).length > 0
      );
    default: {
      const filter = evaluation.filters[first];
      return filter !== undefined && passes(filter, evaluation.post, unknown);
    }
  }
}

/** Whether something stands in the text at all; cheaper than its places. */
function mayHold(evaluation: Evaluation, at: number): boolean {
  const { code, hits } = evaluation;
  const first = code[at + 1] ?? 0;
  if (code[at] === OP.term) return hits.lastOf(first) >= 0;
  if (code[at] !== OP.any) return true;
  for (let part = at + 2; part < at + 2 + first; part++)
    if (mayHold(evaluation, code[part] ?? 0)) return true;
  return false;
}

/** Where a part stands that has places: terms, any of them, and those near others. */
function placesOf(evaluation: Evaluation, at: number, into: PlaceFound[]): PlaceFound[] {
  const { code, hits } = evaluation;
  if (code[at] === OP.near) into.push(...nearPlaces(evaluation, at));
  if (code[at] === OP.any)
    for (let part = at + 2; part < at + 2 + (code[at + 1] ?? 0); part++)
      placesOf(evaluation, code[part] ?? 0, into);
  if (code[at] === OP.term)
    for (let hit = hits.lastOf(code[at + 1] ?? 0); hit >= 0; hit = hits.earlier[hit] ?? -1)
      into.push({ start: hits.starts[hit] ?? 0, end: hits.ends[hit] ?? 0, written: code[at + 2] ?? 0 });
  return into;
}

function nearPlaces(evaluation: Evaluation, at: number): PlaceFound[] {
  const { code } = evaluation;
  const left = placesOf(evaluation, code[at + 2] ?? 0, []);
  if (left.length === 0) return left;
  const right = placesOf(evaluation, code[at + 3] ?? 0, []);
  if (right.length === 0) return right;
  evaluation.count ??= countWords(evaluation.post.text);
  return keepNear(left, right, code[at + 1] ?? 1, evaluation.count);
}

/** The places that make the part fit: what a reader wants to see marked. Nothing under `not` is. */
export function collect(evaluation: Evaluation, at: number, into: PlaceFound[]): void {
  const { code } = evaluation;
  if (code[at] === OP.term || code[at] === OP.near) placesOf(evaluation, at, into);
  else if (code[at] === OP.all || code[at] === OP.any)
    for (let part = at + 2; part < at + 2 + (code[at + 1] ?? 0); part++) {
      const inside = code[part] ?? 0;
      if (code[at] === OP.all || holds(evaluation, inside)) collect(evaluation, inside, into);
    }
}
