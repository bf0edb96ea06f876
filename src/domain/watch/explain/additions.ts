import { foldKey } from '../fold.ts';
import type { KeywordSetBody } from '../keyword-set.ts';
import type { Matchable } from '../matchable.ts';
import { slipDistance } from '../suggest/slip-distance.ts';
import type { Remedy } from './remedy.ts';
import { hostsOf, type PostWord, wordsOf } from './words-of.ts';

/** So many words of a post are tried, those that say most first. */
const MOST = 40;
/** Words of fewer letters are too ordinary to look for, unless they are a slip of one of ours. */
const SHORTEST = 5;
const LONGEST = 60;

/**
 * Terms of a post that a set could look for: slips of its own words first, then tags, handles and addresses, then pairs of
 * words, then single words.
 */
export function additionsFor(body: KeywordSetBody, { text }: Pick<Matchable, 'text'>): Remedy[] {
  const words = wordsOf(text).filter(({ written }) => written.length <= LONGEST);
  const singles = words.filter(({ written }) => !/^[#@]/.test(written));
  const pairs = pairsOf(words);
  const slips = [...pairs, ...singles].flatMap((word) => slipOf(word, body));
  const plain = [...pairs, ...singles.filter(({ key }) => [...key].length >= SHORTEST)];
  const all = [
    ...slips,
    ...words.flatMap(({ written }) => tagged(body, written)),
    ...hostsOf(text).map((host) => add(body, 'addresses', host, `look for the address ${host}`)),
    ...plain.map(({ written }) => ({
      ...add(body, 'words', written, `look for “${written}”`),
      isPlainWord: true,
    })),
  ];
  // Of two that change the same, the first says more of it.
  const each = new Map(all.toReversed().map((remedy) => [JSON.stringify(remedy.body), remedy]));
  return [...each.values()].toReversed().slice(0, MOST);
}

function tagged(body: KeywordSetBody, written: string): Remedy[] {
  if (written.startsWith('#')) return [add(body, 'hashtags', written, `look for ${written}`)];
  return written.startsWith('@') ? [add(body, 'handles', written, `look for ${written}`)] : [];
}

/** Neighbours, as one phrase each; a pair of two small words says nothing. */
function pairsOf(words: readonly PostWord[]): PostWord[] {
  return words.slice(1).flatMap((second, n) => {
    const first = words[n];
    if (!first || /^[#@]/.test(first.written) || /^[#@]/.test(second.written)) return [];
    const [one, other] = [[...first.key].length, [...second.key].length];
    if (Math.max(one, other) < SHORTEST || Math.min(one, other) < 3) return [];
    return [{ written: `${first.written} ${second.written}`, key: `${first.key} ${second.key}` }];
  });
}

/** A word that is nearly one of the set's own. */
function slipOf(word: PostWord, body: KeywordSetBody): Remedy[] {
  const bare = word.key.replaceAll(' ', '');
  const most = [...bare].length >= 8 ? 2 : 1;
  if ([...bare].length < SHORTEST) return [];
  const own = [...body.words, ...body.hashtags, ...body.handles].find(
    (term) => slipDistance(bare, foldKey(term).replace(/[^\p{L}\p{N}]/gu, ''), most) <= most,
  );
  return own === undefined
    ? []
    : [add(body, 'words', word.written, `look for “${word.written}”, a slip of “${own}”`)];
}

function add(
  body: KeywordSetBody,
  list: 'words' | 'hashtags' | 'handles' | 'addresses',
  term: string,
  says: string,
): Remedy {
  return { says, body: { ...body, [list]: [...body[list], term] } };
}
