import type { KeywordSetBody } from '../../api/types.ts';

/** The lists of a keyword set that hold plain terms. */
export type TermGroup = keyof typeof TIDY;

const TIDY = {
  words: (term: string) => term,
  exclude: (term: string) => term,
  hashtags: (term: string) => `#${term.replace(/^#+/, '')}`,
  handles: (term: string) => `@${term.replace(/^@+/, '')}`,
  addresses: (term: string) => term.replace(/^https?:\/\//i, '').replace(/\/+$/, ''),
  excludeAuthors: (term: string) => term.replace(/^(?:@|\/?u\/)/i, ''),
  onlyAuthors: (term: string) => term.replace(/^(?:@|\/?u\/)/i, ''),
  languages: (term: string) => term.toLowerCase(),
  communities: (term: string) => term.replace(/^\/?r\//i, ''),
  onlyCommunities: (term: string) => term.replace(/^\/?r\//i, ''),
} satisfies Partial<Record<keyof KeywordSetBody, (term: string) => string>>;

/** A term as its list keeps it: `northwind` becomes `#northwind` among hashtags, `r/travel` becomes `travel`. Null when nothing is left. */
export function tidyTerm(group: TermGroup, typed: string): string | null {
  const plain = typed.replace(/\s+/g, ' ').trim();
  const tidy = plain === '' ? '' : TIDY[group](plain);
  return tidy.replace(/^[#@]$/, '') === '' ? null : tidy;
}

/** The list tidied, each term once whatever its case. */
export function tidyTerms(group: TermGroup, typed: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const raw of typed) {
    const term = tidyTerm(group, raw);
    if (term !== null && !seen.has(term.toLowerCase())) seen.set(term.toLowerCase(), term);
  }
  return [...seen.values()];
}
