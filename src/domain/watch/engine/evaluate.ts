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
export interface Reading {
  code: Int32Array;
  filters: readonly Filter[];
  hits: Hits;
  post: Matchable;
  count: WordCount | null;
}

/** Whether the part at `at` fits the post. `not` turns round what an unknown language or place passes as. */
export function holds(reading: Reading, at: number, unknown = true): boolean {
  const { code } = reading;
  const first = code[at + 1] ?? 0;
  switch (code[at]) {
    case OP.term:
      return reading.hits.lastOf(first) >= 0;
    case OP.any:
      for (let part = at + 2; part < at + 2 + first; part++)
        if (holds(reading, code[part] ?? 0, unknown)) return true;
      return false;
    case OP.all:
      for (let part = at + 2; part < at + 2 + first; part++)
        if (!holds(reading, code[part] ?? 0, unknown)) return false;
      return true;
    case OP.not:
      return !holds(reading, first, !unknown);
    case OP.near:
      return (
        mayHold(reading, code[at + 2] ?? 0) &&
        mayHold(reading, code[at + 3] ?? 0) &&
        nearPlaces(reading, at).length > 0
      );
    default: {
      const filter = reading.filters[first];
      return filter !== undefined && passes(filter, reading.post, unknown);
    }
  }
}

/** Whether something stands in the text at all; cheaper than its places. */
function mayHold(reading: Reading, at: number): boolean {
  const { code, hits } = reading;
  const first = code[at + 1] ?? 0;
  if (code[at] === OP.term) return hits.lastOf(first) >= 0;
  if (code[at] !== OP.any) return true;
  for (let part = at + 2; part < at + 2 + first; part++) if (mayHold(reading, code[part] ?? 0)) return true;
  return false;
}

/** Where a part stands that has places: terms, any of them, and those near others. */
function placesOf(reading: Reading, at: number, into: PlaceFound[]): PlaceFound[] {
  const { code, hits } = reading;
  if (code[at] === OP.near) into.push(...nearPlaces(reading, at));
  if (code[at] === OP.any)
    for (let part = at + 2; part < at + 2 + (code[at + 1] ?? 0); part++)
      placesOf(reading, code[part] ?? 0, into);
  if (code[at] === OP.term)
    for (let hit = hits.lastOf(code[at + 1] ?? 0); hit >= 0; hit = hits.earlier[hit] ?? -1)
      into.push({ start: hits.starts[hit] ?? 0, end: hits.ends[hit] ?? 0, written: code[at + 2] ?? 0 });
  return into;
}

function nearPlaces(reading: Reading, at: number): PlaceFound[] {
  const { code } = reading;
  const left = placesOf(reading, code[at + 2] ?? 0, []);
  if (left.length === 0) return left;
  const right = placesOf(reading, code[at + 3] ?? 0, []);
  if (right.length === 0) return right;
  reading.count ??= countWords(reading.post.text);
  return keepNear(left, right, code[at + 1] ?? 1, reading.count);
}

/** The places that make the part fit: what a reader wants to see marked. Nothing under `not` is. */
export function collect(reading: Reading, at: number, into: PlaceFound[]): void {
  const { code } = reading;
  if (code[at] === OP.term || code[at] === OP.near) placesOf(reading, at, into);
  else if (code[at] === OP.all || code[at] === OP.any)
    for (let part = at + 2; part < at + 2 + (code[at + 1] ?? 0); part++) {
      const inside = code[part] ?? 0;
      if (code[at] === OP.all || holds(reading, inside)) collect(reading, inside, into);
    }
}
