import type { KeywordSetBody } from './keyword-set.ts';
import { readEntry, readExclusion, sayTag } from './language/entry.ts';
import { type Expression, isSought, type Sought } from './language/expression.ts';
import { parseExpression } from './language/parse.ts';
import type { SharedLists } from './shared-lists.ts';
import { readAnyTerm, readTerm, type Term } from './term.ts';

/** A word that counts only beside one of `near`, at most `within` words away. */
export interface AmbiguousTerm {
  term: Term;
  near: Term[];
  within: number;
}

/** A keyword set's lists as terms. What can never be found is left out and named in `unusable`. */
export interface SetTerms {
  certain: Term[];
  ambiguous: AmbiguousTerm[];
  exclude: Term[];
  /** Subreddits that are left out whole, without `r/`: exclusions written `r/name`. */
  excludeCommunities: string[];
  /** Free expressions, each enough by itself. */
  rules: Expression[];
  unusable: string[];
  /** Shared lists the set names and nobody has written. */
  unknownLists: string[];
}

/** Reads a keyword set's lists, shared ones written out. */
export function termsOf(body: KeywordSetBody, lists: SharedLists): SetTerms {
  const unusable: string[] = [];
  const unknownLists: string[] = [];
  const keep = (sought: Sought): Term[] => {
    if (sought.is === 'list' && !lists.has(sought.name)) unknownLists.push(sought.name);
    const terms = termsIn(sought, lists);
    if (sought.is === 'term' && terms.length === 0) unusable.push(sought.text);
    return terms;
  };
  const kept = (entries: readonly string[]) => entries.flatMap((entry) => keep(readEntry(entry)));
  const exclusions = body.exclude.map(readExclusion);
  return {
    certain: [
      ...kept(body.words),
      ...body.hashtags.flatMap((tag) => keep({ is: 'term', text: sayTag('#', tag) })),
      ...body.handles.flatMap((handle) => keep({ is: 'term', text: sayTag('@', handle) })),
      ...body.addresses.flatMap((text) => keep({ is: 'address', text })),
    ],
    ambiguous: body.ambiguous.flatMap(({ word, near, within }) =>
      kept([word]).map((term) => ({ term, near: kept(near), within })),
    ),
    exclude: exclusions.filter(isSought).flatMap(keep),
    excludeCommunities: exclusions.flatMap((one) => (one.is === 'community' ? [one.name] : [])),
    rules: body.rules.flatMap((rule) => {
      const parsed = parseExpression(rule);
      return parsed.ok ? [parsed.expression] : [];
    }),
    unusable,
    unknownLists,
  };
}

/** The terms of one thing that is looked for; none for what holds no letter, digit or picture. */
export function termsIn(sought: Sought, lists: SharedLists): Term[] {
  if (sought.is === 'list')
    return (lists.get(sought.name) ?? []).flatMap((entry) => readAnyTerm(entry) ?? []);
  const term = sought.is === 'address' ? readTerm('address', sought.text) : readAnyTerm(sought.text);
  return term ? [term] : [];
}
