/**
 * What a platform's search would find, written apart from the product: the subset of X's and Reddit's query languages
 * that compiled queries use. It folds nothing but case and width, and splits words at every sign that is no letter or digit.
 */
export interface OraclePost {
  text: string;
  lang: string;
  author: string;
  community: string | null;
}

const TOKEN = /\s*(\(|\)|-?(?:[a-z]+:)?"[^"]*"|-?[^\s()"]+)/gy;

export function finds(query: string, post: OraclePost): boolean {
  const reader = { tokens: tokensOf(query), at: 0 };
  const answer = anyOf(reader, post);
  if (reader.at !== reader.tokens.length) throw new Error(`unread from token ${reader.at} in ${query}`);
  return answer;
}

interface Reader {
  tokens: string[];
  at: number;
}

function tokensOf(query: string): string[] {
  const tokens = [...query.matchAll(TOKEN)].map((match) => match[1] ?? '');
  if (tokens.join('').length !== query.replace(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '').length)
    throw new Error(`unreadable: ${query}`);
  return tokens;
}

function anyOf(reader: Reader, post: OraclePost): boolean {
  let answer = allOf(reader, post);
  while (reader.tokens[reader.at] === 'OR') {
    reader.at++;
    answer = allOf(reader, post) || answer;
  }
  return answer;
}

function allOf(reader: Reader, post: OraclePost): boolean {
  let answer = true;
  for (let read = 0; ; read++) {
    const token = reader.tokens[reader.at];
    if (token === undefined || token === ')' || token === 'OR') {
      if (read === 0) throw new Error(`nothing stands before ${token ?? 'the end'}`);
      return answer;
    }
    if (token === 'AND') reader.at++;
    else answer = one(reader, post) && answer;
  }
}

function one(reader: Reader, post: OraclePost): boolean {
  const token = reader.tokens[reader.at++] ?? '';
  if (token === 'NOT') return !one(reader, post);
  if (token === '(') {
    const answer = anyOf(reader, post);
    if (reader.tokens[reader.at++] !== ')') throw new Error('a bracket stays open');
    return answer;
  }
  return token.startsWith('-') ? !holds(token.slice(1), post) : holds(token, post);
}

function holds(token: string, { text, lang, author, community }: OraclePost): boolean {
  const [, operator, value = ''] = /^([a-z]+):"?([^"]*)"?$/.exec(token) ?? [];
  if (operator === 'from' || operator === 'author') return author.toLowerCase() === value.toLowerCase();
  if (operator === 'subreddit') return community?.toLowerCase() === value.toLowerCase();
  if (operator === 'lang') return lang === value;
  if (operator === 'is') return false;
  if (operator === 'url' || operator === 'site')
    return (text.match(/[\w.-]+\.[a-z]+[\w./-]*/gi) ?? []).some((url) => hasWords(url, value));
  if (operator !== undefined) throw new Error(`no such operator: ${operator}`);
  if (token.startsWith('#'))
    return tags(text, /(?<![\p{L}\p{N}_])#([\p{L}\p{M}\p{N}_]+)/gu).has(token.slice(1).toLowerCase());
  if (token.startsWith('@'))
    return tags(text, /(?<![A-Za-z0-9_])@([A-Za-z0-9_]+)/gu).has(token.slice(1).toLowerCase());
  return hasWords(text, token.replaceAll('"', ''));
}

function tags(text: string, pattern: RegExp): Set<string> {
  return new Set([...text.matchAll(pattern)].map((match) => (match[1] ?? '').toLowerCase()));
}

/** Han signs are each a word of their own, as the segmenters of search engines cut them at least. */
function hasWords(text: string, wanted: string): boolean {
  return wordsOf(text).includes(wordsOf(wanted));
}

function wordsOf(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}_])+/gu);
  return ` ${(words ?? []).join(' ')} `;
}
