import type { KeywordSetBody, SuggestedChange } from '../../../api/types.ts';

/** What a suggested change does to a set; an empty change where it is done already. */
export function applyChange(body: KeywordSetBody, change: SuggestedChange): Partial<KeywordSetBody> {
  switch (change.do) {
    case 'add':
      return { [change.list]: withTerm(body[change.list], change.term) };
    case 'add-near':
      return {
        ambiguous: body.ambiguous.map((entry) =>
          entry.word === change.word ? { ...entry, near: withTerm(entry.near, change.term) } : entry,
        ),
      };
    case 'add-in-company':
      return { ambiguous: withWord(body, change) };
    case 'ask-for-company':
      return { words: body.words.filter((word) => word !== change.term), ambiguous: withWord(body, change) };
    case 'take-out':
      return change.list === 'ambiguous'
        ? { ambiguous: body.ambiguous.filter(({ word }) => word !== change.term) }
        : { [change.list]: body[change.list].filter((term) => term !== change.term) };
  }
}

function withTerm(terms: readonly string[], term: string): string[] {
  return terms.includes(term) ? [...terms] : [...terms, term];
}

function withWord(
  { ambiguous }: KeywordSetBody,
  { term, near, within }: { term: string; near: string[]; within: number },
): KeywordSetBody['ambiguous'] {
  return ambiguous.some(({ word }) => word === term)
    ? ambiguous
    : [...ambiguous, { word: term, near, within }];
}
