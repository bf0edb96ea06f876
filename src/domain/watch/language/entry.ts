import type { Expression, Sought } from './expression.ts';

const COMMUNITY = /^\/?r\/(\w{2,30})$/i;
const LIST = /^list:\s*(\S.*)$/i;

/** What an entry to look for says: `list:name`, or a term whose first sign says its kind. */
export function readEntry(written: string): Sought {
  const list = LIST.exec(written)?.[1];
  return list === undefined ? { is: 'term', text: written } : { is: 'list', name: list };
}

/** What an exclusion says: as `readEntry`, and `r/name` is a subreddit. */
export function readExclusion(written: string): Expression {
  const community = COMMUNITY.exec(written)?.[1];
  return community === undefined ? readEntry(written) : { is: 'community', name: community };
}

/** The entry that `readEntry` reads as this; null when there is none, as for the phrase "list:x". */
export function sayEntry(expression: Expression): string | null {
  if (expression.is === 'list') return `list:${expression.name}`;
  return expression.is === 'term' && !LIST.test(expression.text) ? expression.text : null;
}

/** The entry that `readExclusion` reads as this, or null. */
export function sayExclusion(expression: Expression): string | null {
  if (expression.is === 'community') return `r/${expression.name}`;
  const said = sayEntry(expression);
  return said !== null && COMMUNITY.test(said) ? null : said;
}

/** A tag or handle with its sign in front, however it was written. */
export function sayTag(sign: '#' | '@', written: string): string {
  if (sign === '#') return /^[#＃]/u.test(written) ? written : `#${written}`;
  return /^[@＠]/u.test(written) ? written : `@${written.replace(/^\/?u\//i, '')}`;
}
