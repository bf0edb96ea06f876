import type { KeywordSetBody } from './keyword-set.ts';
import { listed } from './listed.ts';
import { sayPlace } from './place.ts';

/** One thing that is different, with the sentence that says it to a person. */
export interface SetChange {
  kind: 'added' | 'removed' | 'changed';
  list: keyof KeywordSetBody;
  /** What was added to or taken out of the list; for a change, what it is about. */
  entries: string[];
  says: string;
}

type Ambiguous = KeywordSetBody['ambiguous'][number];
type PlainList = Exclude<keyof KeywordSetBody, 'ambiguous' | 'leastFollowers'>;

/** What one entry of a list is called, and several. */
const CALLED: Record<PlainList, readonly [one: string, many: string]> = {
  words: ['word', 'words'],
  hashtags: ['hashtag', 'hashtags'],
  handles: ['handle', 'handles'],
  addresses: ['web address', 'web addresses'],
  rules: ['expression', 'expressions'],
  exclude: ['exclusion', 'exclusions'],
  excludeAuthors: ['author to leave out', 'authors to leave out'],
  onlyAuthors: ['author to keep to', 'authors to keep to'],
  languages: ['language', 'languages'],
  places: ['place', 'places'],
  platforms: ['platform', 'platforms'],
  communities: ['subreddit to read', 'subreddits to read'],
  onlyCommunities: ['subreddit to keep to', 'subreddits to keep to'],
};
const LISTS = Object.keys(CALLED) as PlainList[];

/** What a person would have to do to the one to get the other. The order of words in a list is no difference. */
export function differenceBetween(before: KeywordSetBody, after: KeywordSetBody): SetChange[] {
  return [
    ...LISTS.flatMap((list) => inList(list, CALLED[list], said(before, list), said(after, list))),
    ...inAmbiguous(before.ambiguous, after.ambiguous),
    ...inFollowers(before.leastFollowers, after.leastFollowers),
  ];
}

function said(body: KeywordSetBody, list: PlainList): string[] {
  return list === 'places' ? body.places.map(sayPlace) : [...body[list]];
}

function inList(
  list: keyof KeywordSetBody,
  called: readonly [one: string, many: string],
  before: readonly string[],
  after: readonly string[],
): SetChange[] {
  const change = (kind: 'added' | 'removed', entries: string[]): SetChange[] =>
    entries.length === 0
      ? []
      : [{ kind, list, entries, says: `${kind} ${called[entries.length === 1 ? 0 : 1]} ${listed(entries)}` }];
  return [...change('added', missingIn(before, after)), ...change('removed', missingIn(after, before))];
}

/** Those of `wanted` that are not in `known`, each once. */
function missingIn(known: readonly string[], wanted: readonly string[]): string[] {
  return [...new Set(wanted)].filter((entry) => !known.includes(entry));
}

/** A word that stands once on each side was changed; any other was added or removed whole. */
function inAmbiguous(before: readonly Ambiguous[], after: readonly Ambiguous[]): SetChange[] {
  const once = (entries: readonly Ambiguous[], word: string): Ambiguous | null => {
    const same = entries.filter((entry) => entry.word === word);
    return same.length === 1 ? (same[0] ?? null) : null;
  };
  const words = [...new Set([...before, ...after].map(({ word }) => word))];
  return words.flatMap((word) => {
    const [then, now] = [once(before, word), once(after, word)];
    if (then && now) return inOneWord(then, now);
    const whole = (entries: readonly Ambiguous[]) =>
      entries.filter((entry) => entry.word === word).map(sayAmbiguous);
    return inList(
      'ambiguous',
      ['word that needs company', 'words that need company'],
      whole(before),
      whole(after),
    );
  });
}

function inOneWord(then: Ambiguous, now: Ambiguous): SetChange[] {
  const changed = (says: string): SetChange => ({
    kind: 'changed',
    list: 'ambiguous',
    entries: [now.word],
    says,
  });
  const more = missingIn(then.near, now.near);
  const fewer = missingIn(now.near, then.near);
  return [
    ...(more.length > 0 ? [changed(`“${now.word}” counts near ${listed(more)} too`)] : []),
    ...(fewer.length > 0 ? [changed(`“${now.word}” no longer counts near ${listed(fewer)}`)] : []),
    ...(now.within !== then.within
      ? [changed(`“${now.word}” counts within ${now.within} words, was ${then.within}`)]
      : []),
  ];
}

function sayAmbiguous({ word, near, within }: Ambiguous): string {
  return `${word} within ${within} words of ${near.join(', ')}`;
}

function inFollowers(before: number | null, after: number | null): SetChange[] {
  if (before === after) return [];
  const told = (least: number | null) => (least === null ? 'any number of' : `at least ${least}`);
  const says = `authors with ${told(after)} followers, was ${told(before)}`;
  return [{ kind: 'changed', list: 'leastFollowers', entries: [told(after)], says }];
}
