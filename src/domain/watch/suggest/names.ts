import { foldKey } from '../fold.ts';
import type { KeywordSetBody } from '../keyword-set.ts';
import { readEntry } from '../language/entry.ts';
import { type Name, nameOf } from './likeness.ts';

/** A name of the brand as the set says it, with the company it needs. */
export interface SetName extends Name {
  /** How many words it has. */
  words: number;
  /** Null for a name that counts alone. */
  company: KeywordSetBody['ambiguous'][number] | null;
}

/** The names in a set that other written forms can be held against. */
export function namesIn(body: KeywordSetBody): SetName[] {
  const alone = [...body.words, ...body.hashtags, ...body.handles].map((entry) => ({ entry, company: null }));
  const needy = body.ambiguous.map((company) => ({ entry: company.word, company }));
  return [...alone, ...needy].flatMap(({ entry, company }) => {
    const key = readEntry(entry).is === 'term' ? foldKey(entry.replace(/\*+$/, '')) : '';
    const name = nameOf(entry, key);
    return name ? [{ ...name, words: key.split(' ').length, company }] : [];
  });
}

/** Every word that is part of one of the set's own terms: never left out, never company to itself. */
export function ownWords(body: KeywordSetBody): Set<string> {
  const entries = [
    ...body.words,
    ...body.hashtags,
    ...body.handles,
    ...body.ambiguous.map(({ word }) => word),
  ];
  return new Set(entries.flatMap((entry) => foldKey(entry).split(' ')));
}
