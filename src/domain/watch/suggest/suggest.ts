import { suggestChinese } from './chinese-names.ts';
import { suggestCompany } from './company.ts';
import { suggestExclusions } from './exclusions.ts';
import { suggestForIdle } from './idle-terms.ts';
import { layGround } from './lay-ground.ts';
import { suggestTerms } from './new-terms.ts';
import { suggestForNoisy } from './noisy-terms.ts';
import type { SuggestOrder } from './order.ts';
import { suggestSpellings } from './spellings.ts';
import type { Suggestion } from './suggestion.ts';
import { type Tally, tallyOf } from './tally.ts';
import { entriesAlone } from './terms-alone.ts';

export interface Suggestions {
  looked: number;
  /** Of them those that only other live sets find: they count as nobody's gain. */
  elsewhere: number;
  /** What is taken of all heard posts. */
  taken: Tally;
  suggestions: Suggestion[];
}

/** What the heard posts say should change in a set, each change with what it would bring and cost. Takes seconds for 20,000 posts. */
export function suggest({ days, ...order }: SuggestOrder): Suggestions {
  const ground = layGround(order);
  const { posts } = ground;
  const entries = entriesAlone(ground);
  const noisy = suggestForNoisy(ground, entries);
  const spellings = [...suggestSpellings(ground), ...suggestChinese(ground)];
  const found = [spellings, suggestExclusions(ground), suggestCompany(ground), suggestTerms(ground)];
  const idle = suggestForIdle(entries, { posts: posts.length, days });
  return {
    looked: posts.length,
    elsewhere: posts.filter(({ found, known }) => known && !found).length,
    taken: tallyOf(posts.map(({ standing }) => standing)),
    suggestions: eachOnce([...noisy, ...inTurn(found), ...idle]),
  };
}

/** The best of each kind before the second best of any. */
function inTurn(kinds: readonly (readonly Suggestion[])[]): Suggestion[] {
  const longest = Math.max(...kinds.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => kinds.flatMap((kind) => kind[at] ?? [])).flat();
}

/** A word that two of them suggest is shown once. */
function eachOnce(suggestions: readonly Suggestion[]): Suggestion[] {
  const byTerm = new Map<string, Suggestion>();
  for (const one of suggestions) if (!byTerm.has(one.change.term)) byTerm.set(one.change.term, one);
  return [...byTerm.values()];
}
