import { PLATFORMS } from '../../mention.ts';
import type { KeywordSetBody } from '../keyword-set.ts';
import { readEntry, readExclusion, sayTag } from './entry.ts';
import { type Expression, type Filter, flattened, grouped } from './expression.ts';
import { parseExpression } from './parse.ts';

/**
 * The form as one expression, or null while it names nothing to look for. What is read beside the searches
 * (`communities`) is no part of it: it stands beside both views.
 */
export function expressionOf(form: KeywordSetBody): Expression | null {
  const sought = soughtIn(form);
  if (sought.length === 0) return null;
  const excluded = [...form.exclude.map(readExclusion), ...form.excludeAuthors.map(authorNode)];
  const all: Expression[] = [grouped('any', sought), ...filtersOf(form).map((any) => grouped('any', any))];
  if (excluded.length > 0) all.push({ is: 'not', of: grouped('any', excluded) });
  return flattened(grouped('all', all));
}

function soughtIn(form: KeywordSetBody): Expression[] {
  return [
    ...form.words.map(readEntry),
    ...form.hashtags.map((tag) => readEntry(sayTag('#', tag))),
    ...form.handles.map((handle) => readEntry(sayTag('@', handle))),
    ...form.addresses.map((text): Expression => ({ is: 'address', text })),
    ...form.ambiguous.map(
      ({ word, near, within }): Expression => ({
        is: 'near',
        within,
        left: readEntry(word),
        right: grouped('any', near.map(readEntry)),
      }),
    ),
    ...form.rules.flatMap((rule) => {
      const parsed = parseExpression(rule);
      return parsed.ok ? [parsed.expression] : [];
    }),
  ];
}

/** Each group one condition: any of its members will do. */
function filtersOf(form: KeywordSetBody): Filter[][] {
  const platforms = form.platforms.length === PLATFORMS.length ? [] : form.platforms;
  const groups: Filter[][] = [
    platforms.map((platform) => ({ is: 'platform', platform })),
    form.languages.map((code) => ({ is: 'lang', code })),
    form.onlyCommunities.map((name) => ({ is: 'community', name })),
    form.onlyAuthors.map(authorNode),
    form.leastFollowers === null ? [] : [{ is: 'followers', least: form.leastFollowers }],
    form.places.map((place) => ({ is: 'place', place })),
  ];
  return groups.filter((group) => group.length > 0);
}

function authorNode(name: string): Filter {
  return { is: 'author', name };
}
