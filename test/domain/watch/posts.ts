import { type KeywordSet, KeywordSetBody } from '../../../src/domain/watch/keyword-set.ts';
import type { Matchable } from '../../../src/domain/watch/matcher.ts';
import { buildMatcher } from '../../../src/domain/watch/matcher.ts';

/** A saved set around a body; only what a test names differs. */
export function setOf(body: Partial<KeywordSetBody>, id = 'set', version = 1): KeywordSet {
  return {
    id,
    brandId: 'brand',
    name: id,
    version,
    body: KeywordSetBody.parse(body),
    savedBy: 'a colleague',
    savedAt: new Date('2026-11-01T00:00:00Z'),
    why: 'a test',
  };
}

export function postOf(text: string, more: Partial<Matchable> = {}): Matchable {
  return { text, lang: null, platform: 'x', author: 'somebody', community: null, ...more };
}

/** What one set finds in a text: each term with the stretch of the original it stands on. */
export function foundIn(
  body: Partial<KeywordSetBody>,
  text: string,
  more: Partial<Matchable> = {},
): [string, string][] {
  const matches = buildMatcher([setOf(body)]).match(postOf(text, more));
  return matches.flatMap((match) =>
    match.terms.map(({ term, start, end }): [string, string] => [term, text.slice(start, end)]),
  );
}
