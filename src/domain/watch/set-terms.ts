import type { KeywordSetBody } from './keyword-set.ts';
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
  unusable: string[];
}

const COMMUNITY = /^\/?r\/(\w{2,30})$/i;

/** Reads a keyword set's lists. */
export function termsOf(body: KeywordSetBody): SetTerms {
  const unusable: string[] = [];
  const keep = (written: string, term: Term | null): Term[] => {
    if (!term) unusable.push(written);
    return term ? [term] : [];
  };
  return {
    certain: [
      ...body.words.flatMap((word) => keep(word, readAnyTerm(word))),
      ...body.hashtags.flatMap((tag) => keep(tag, readTerm('hashtag', tag))),
      ...body.handles.flatMap((handle) => keep(handle, readTerm('handle', handle))),
      ...body.addresses.flatMap((address) => keep(address, readTerm('address', address))),
    ],
    ambiguous: body.ambiguous.flatMap(({ word, near, within }) =>
      keep(word, readAnyTerm(word)).map((term) => ({
        term,
        near: near.flatMap((other) => keep(other, readAnyTerm(other))),
        within,
      })),
    ),
    exclude: body.exclude
      .filter((word) => !COMMUNITY.test(word))
      .flatMap((word) => keep(word, readAnyTerm(word))),
    excludeCommunities: body.exclude.flatMap((word) => COMMUNITY.exec(word)?.[1] ?? []),
    unusable,
  };
}
