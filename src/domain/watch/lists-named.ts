import { fail, ok, type Result } from '../errors.ts';
import type { KeywordSetBody } from './keyword-set.ts';
import { readEntry, readExclusion } from './language/entry.ts';
import type { Expression } from './language/expression.ts';
import { parseExpression } from './language/parse.ts';
import { listed } from './listed.ts';
import type { SharedLists } from './shared-lists.ts';

/** Every shared list that a set names, each once, in whatever list or expression. */
export function listsNamed(body: KeywordSetBody): string[] {
  const entries = [...body.words, ...body.ambiguous.flatMap(({ word, near }) => [word, ...near])];
  const said: Expression[] = [...entries.map(readEntry), ...body.exclude.map(readExclusion)];
  for (const rule of body.rules) {
    const parsed = parseExpression(rule);
    if (parsed.ok) said.push(parsed.expression);
  }
  return [...new Set(said.flatMap(listsIn))];
}

/** A name nobody knows stands for no word, so a set that holds one would quietly find less: it is refused. */
export function mustKnowLists(body: KeywordSetBody, lists: SharedLists): Result<null> {
  const unknown = listsNamed(body).filter((name) => !lists.has(name));
  if (unknown.length === 0) return ok(null);
  const known = lists.size === 0 ? 'There is none yet.' : `There are: ${listed([...lists.keys()])}.`;
  return fail(
    'invalid-input',
    `No shared list is called ${listed(unknown)}. ${known} Take the name out, or put the list into rules/lists.`,
    { unknown },
  );
}

function listsIn(expression: Expression): string[] {
  if (expression.is === 'list') return [expression.name];
  if (expression.is === 'not') return listsIn(expression.of);
  if (expression.is === 'near') return [...listsIn(expression.left), ...listsIn(expression.right)];
  return expression.is === 'all' || expression.is === 'any' ? expression.of.flatMap(listsIn) : [];
}
