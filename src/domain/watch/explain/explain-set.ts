import type { MatchedTerm } from '../../mention.ts';
import { compileFinder } from '../engine/compile-finder.ts';
import { type Evaluation, holds } from '../engine/evaluate.ts';
import { openFinder } from '../engine/finder.ts';
import { Hits } from '../engine/hits.ts';
import { newWriter, write } from '../engine/program.ts';
import type { KeywordSet } from '../keyword-set.ts';
import type { Expression } from '../language/expression.ts';
import { expressionOf } from '../language/form.ts';
import type { Matchable } from '../matchable.ts';
import type { SharedLists } from '../shared-lists.ts';
import { placesIn, type Told } from './places-in.ts';
import type { Stop } from './stop.ts';
import { whyNot } from './why-not.ts';

/** Why a keyword set finds a post, or why not. */
export interface SetExplanation {
  found: boolean;
  /** What finds it, by its start; empty when nothing does. */
  terms: Pick<MatchedTerm, 'term' | 'start' | 'end'>[];
  /** What has to change for it to be found; empty when it is. */
  stops: Stop[];
}

/**
 * Explains one set's answer to any post. Asks the matcher's own program, part by part, so that it can never say another
 * thing than the matcher does.
 */
export function explainSet(
  { body }: Pick<KeywordSet, 'body'>,
  lists: SharedLists,
): (post: Matchable) => SetExplanation {
  return explainExpression(expressionOf(body), lists);
}

export function explainExpression(
  expression: Expression | null,
  lists: SharedLists,
): (post: Matchable) => SetExplanation {
  if (!expression) return () => ({ found: false, terms: [], stops: [{ is: 'empty' }] });
  const writer = newWriter(lists);
  const { at } = write(writer, expression);
  const find = openFinder(compileFinder(writer.needles.list));
  const hits = new Hits(writer.needles.list.length);
  const code = Int32Array.from(writer.code);
  return (post) => {
    hits.clear();
    find([post.text], (needle, { start, end }) => void hits.add(needle, start, end));
    const evaluation: Evaluation = { code, filters: writer.filters, hits, post, count: null };
    const told: Told = { evaluation, written: writer.written };
    if (!holds(evaluation, at)) return { found: false, terms: [], stops: whyNot(told, expression, at, true) };
    return { found: true, terms: placesIn(told, at), stops: [] };
  };
}
