import { foldKey } from '../fold.ts';

/** A word of a post as a person would write it into a list. */
export interface PostWord {
  written: string;
  /** Folded; never empty. */
  key: string;
}

const WORD = /[#@]?[\p{L}\p{M}\p{N}_]+(?:['’.-][\p{L}\p{M}\p{N}_]+)*/gu;
const LINK = /https?:\/\/\S+/giu;

/** The words of a text in their order, tags and handles with their signs; links left out. */
export function wordsOf(text: string): PostWord[] {
  const plain = text.replace(LINK, ' ');
  return [...plain.matchAll(WORD)].flatMap(([written]) => {
    const key = foldKey(written);
    return key === '' ? [] : [{ written, key }];
  });
}

/** The hosts of the links in a text, without `www.`, each once. */
export function hostsOf(text: string): string[] {
  const hosts = [...text.matchAll(LINK)].flatMap(
    ([link]) => URL.parse(link)?.hostname.replace(/^www\./, '') ?? [],
  );
  return [...new Set(hosts)];
}
