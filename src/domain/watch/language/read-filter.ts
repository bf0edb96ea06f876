import { PLATFORMS } from '../../mention.ts';
import { readPlace } from '../place.ts';
import type { Expression } from './expression.ts';
import { ParseFault } from './parse-error.ts';
import type { Token } from './tokens.ts';

interface FilterKind {
  /** What a right value looks like. */
  example: string;
  read(value: string): Expression | null;
}

/** Each `name:value` of the language. `read` gives null for a value that cannot be. */
const FILTERS: Readonly<Record<string, FilterKind>> = {
  url: { example: 'url:brand.example', read: (text) => ({ is: 'address', text }) },
  list: { example: 'list:job-ads', read: (name) => ({ is: 'list', name }) },
  lang: {
    example: 'lang:en',
    read: (code) => (/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})?$/.test(code) ? { is: 'lang', code } : null),
  },
  platform: {
    example: `platform:${PLATFORMS.join(' or platform:')}`,
    read(value) {
      const platform = PLATFORMS.find((name) => name === value.toLowerCase());
      return platform ? { is: 'platform', platform } : null;
    },
  },
  in: {
    example: 'in:travel, a subreddit',
    read(value) {
      const name = /^(?:\/?r\/)?(\w{2,30})$/i.exec(value)?.[1];
      return name ? { is: 'community', name } : null;
    },
  },
  author: { example: 'author:name', read: (name) => ({ is: 'author', name }) },
  followers: {
    example: 'followers:1000, that many or more',
    read: (value) => (/^\d{1,10}$/.test(value) ? { is: 'followers', least: Number(value) } : null),
  },
  place: {
    example: 'place:38.72,-9.14,25km or place:south,west,north,east',
    read(value) {
      const place = readPlace(value);
      return place ? { is: 'place', place } : null;
    },
  },
};

/** A `name:value` token as what it says. Throws `ParseFault`. */
export function readFilter(token: Token): Expression {
  const kind = FILTERS[token.name.toLowerCase()];
  if (!kind) {
    const known = Object.keys(FILTERS).map((name) => `${name}:`);
    const instead = /^https?$/i.test(token.name)
      ? `A web address is written url:${token.text.replace(/^\/+/, '') || 'brand.example'}.`
      : `Put quotes around it if it is a word to look for.`;
    throw new ParseFault('unknown-filter', token, `There is no “${token.name}:”. ${instead}`, known);
  }
  const value = token.text.trim();
  const read = value === '' || value.length > 120 ? null : kind.read(value);
  if (read) return read;
  const wrong =
    value === '' ? `“${token.name}:” needs a value.` : `“${value}” does not go with ${token.name}:.`;
  throw new ParseFault('bad-value', token, `${wrong} Write ${kind.example}.`, [kind.example]);
}
