import type { MatchedTerm } from '../mention.ts';
import { compileFinder } from './engine/compile-finder.ts';
import type { CompiledFinder } from './engine/compiled-finder.ts';
import { collect, type Evaluation, holds, type PlaceFound } from './engine/evaluate.ts';
import { openFinder } from './engine/finder.ts';
import { Hits } from './engine/hits.ts';
import type { Found, Lane } from './engine/lane.ts';
import { type PackedTexts, packTexts, textAt } from './engine/packed-texts.ts';
import { newWriter, write } from './engine/program.ts';
import type { KeywordSet } from './keyword-set.ts';
import type { Expression, Filter } from './language/expression.ts';
import { expressionOf } from './language/form.ts';
import type { Matchable } from './matchable.ts';
import { NO_LISTS, type SharedLists } from './shared-lists.ts';
import { type Stance, stancesIn } from './stance/stance.ts';

export type { Matchable } from './matchable.ts';

/** One keyword set that finds the post, with the terms that did, by their start. */
export interface SetMatch {
  setId: string;
  version: number;
  terms: MatchedTerm[];
}

export interface Matcher {
  /** The sets that find the post, in the order they were given. Time grows with the text, not with the number of terms. */
  match(post: Matchable): readonly SetMatch[];
  /** The same of many posts, one answer for each: quicker than one after the other. */
  matchAll(posts: readonly Matchable[]): (readonly SetMatch[])[];
}

/** A matcher as plain data: numbers in arrays that a thread hands over without a copy, and few objects. */
export interface CompiledMatcher {
  finder: CompiledFinder;
  code: Int32Array<ArrayBuffer>;
  written: PackedTexts;
  filters: Filter[];
  ids: PackedTexts;
  versions: Int32Array<ArrayBuffer>;
  /** By set: where its program begins; -1 for a set that can find nothing. */
  programs: Int32Array<ArrayBuffer>;
  /** By needle: the sets to ask when it is found, `anchored[anchorStarts[needle]]` and on. */
  anchorStarts: Int32Array<ArrayBuffer>;
  anchored: Int32Array<ArrayBuffer>;
}

/** One automaton over all sets, so that a post is read once. For few sets; many are compiled in a thread of their own. */
export function buildMatcher(sets: readonly KeywordSet[], lists: SharedLists = NO_LISTS): Matcher {
  return openMatcher(compileMatcher(sets.map(soughtBy), lists));
}

/** What a matcher is made of: a set's name and version, and what it finds; null finds nothing. */
export interface Sought {
  id: string;
  version: number;
  expression: Expression | null;
}

export function soughtBy({ id, version, body }: Pick<KeywordSet, 'id' | 'version' | 'body'>): Sought {
  return { id, version, expression: expressionOf(body) };
}

export function compileMatcher(sets: readonly Sought[], lists: SharedLists): CompiledMatcher {
  const writer = newWriter(lists);
  const programs = new Int32Array(sets.length).fill(-1);
  const pairs: [needle: number, set: number][] = [];
  sets.forEach(({ expression }, set) => {
    if (!expression) return;
    const { at, anchors } = write(writer, expression);
    programs[set] = at;
    for (const needle of anchors) pairs.push([needle, set]);
  });
  const needles = writer.needles.list;
  return {
    finder: compileFinder(needles),
    code: Int32Array.from(writer.code),
    written: packTexts(writer.written),
    filters: writer.filters,
    ids: packTexts(sets.map(({ id }) => id)),
    versions: Int32Array.from(sets, ({ version }) => version),
    programs,
    ...byNeedle(pairs, needles.length),
  };
}

function byNeedle(
  pairs: readonly (readonly [needle: number, set: number])[],
  needles: number,
): Pick<CompiledMatcher, 'anchorStarts' | 'anchored'> {
  const anchorStarts = new Int32Array(needles + 1);
  const sorted = pairs.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  for (const [needle] of sorted) anchorStarts[needle + 1] = (anchorStarts[needle + 1] ?? 0) + 1;
  for (let needle = 0; needle < needles; needle++)
    anchorStarts[needle + 1] = (anchorStarts[needle + 1] ?? 0) + (anchorStarts[needle] ?? 0);
  return { anchorStarts, anchored: Int32Array.from(sorted, ([, set]) => set) };
}

/** What most posts are answered with. */
const NONE: readonly SetMatch[] = [];

/** Makes a compiled matcher ready. One call after the other: it keeps its arrays from post to post. */
export function openMatcher(compiled: CompiledMatcher): Matcher {
  const find = openFinder(compiled.finder);
  const { anchorStarts, anchored } = compiled;
  const heard = [newHeard(compiled), newHeard(compiled)] as const;
  const found: Found = (needle, { start, end }, lane) => {
    const { hits, asked } = heard[lane.number];
    if (!hits.add(needle, start, end)) return;
    const last = anchorStarts[needle + 1] ?? 0;
    for (let at = anchorStarts[needle] ?? 0; at < last; at++) asked.push(anchored[at] ?? 0);
  };
  const matchAll = (posts: readonly Matchable[]): (readonly SetMatch[])[] => {
    const matches = posts.map(() => NONE);
    for (const one of heard) forget(one);
    const over = ({ number, of }: Lane): void => {
      const { hits, asked } = heard[number];
      const post = posts[of];
      if (post && asked.length > 0) matches[of] = answers(compiled, asked, hits, post);
      forget(heard[number]);
    };
    find(
      posts.map(({ text }) => text),
      found,
      over,
    );
    return matches;
  };
  return { matchAll, match: (post) => matchAll([post])[0] ?? NONE };
}

/** What was found so far in one of the posts that are read at once, and the sets to ask. */
interface Heard {
  hits: Hits;
  asked: number[];
}

function newHeard({ finder }: CompiledMatcher): Heard {
  return { hits: new Hits(finder.needles.traits.length), asked: [] };
}

function forget(heard: Heard): void {
  heard.hits.clear();
  if (heard.asked.length > 0) heard.asked = [];
}

/** What those sets that were asked say of a post. */
function answers(compiled: CompiledMatcher, asked: number[], hits: Hits, post: Matchable): SetMatch[] {
  const { code, filters, programs } = compiled;
  const evaluation: Evaluation = { code, filters, hits, post, count: null };
  const stanceOf = stancesIn(post.text);
  return inOrder(asked)
    .filter((set) => holds(evaluation, programs[set] ?? 0))
    .map((set) => told(compiled, evaluation, set, stanceOf));
}

function inOrder(sets: number[]): number[] {
  return sets.sort((a, b) => a - b).filter((set, n) => set !== sets[n - 1]);
}

function told(
  compiled: CompiledMatcher,
  evaluation: Evaluation,
  set: number,
  stanceOf: (hit: { start: number; end: number }) => Stance,
): SetMatch {
  const setId = textAt(compiled.ids, set);
  const version = compiled.versions[set] ?? 0;
  const places: PlaceFound[] = [];
  collect(evaluation, compiled.programs[set] ?? 0, places);
  places.sort((a, b) => a.start - b.start || a.end - b.end || a.written - b.written);
  const terms = places
    .filter((place, n) => !isSame(place, places[n - 1]))
    .map(({ start, end, written }) => ({
      setId,
      setVersion: version,
      term: textAt(compiled.written, written),
      start,
      end,
      ...stanceOf({ start, end }),
    }));
  return { setId, version, terms };
}

function isSame(one: PlaceFound, other: PlaceFound | undefined): boolean {
  return other?.start === one.start && other.end === one.end && other.written === one.written;
}
