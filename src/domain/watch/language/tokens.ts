export type TokenKind =
  | 'open'
  | 'close'
  | 'and'
  | 'or'
  | 'not'
  | 'near'
  | 'word'
  | 'quoted'
  | 'unclosed'
  | 'filter'
  | 'end';

/** One piece of an expression, with its UTF-16 place. */
export interface Token {
  kind: TokenKind;
  /** The word, what stood between the quotes, a filter's value, or the number of `NEAR/n`. */
  text: string;
  /** Name of a filter, or the `#` or `@` in front of quotes; else empty. */
  name: string;
  at: number;
  end: number;
}

const SPACE = /\s+/uy;
/** `name:`, `#` or `@` may stand in front; inside, `\"` is a quote and `\\` a backslash. */
const STRAIGHT = /([A-Za-z]+:|[#＃@＠])?"((?:\\.|[^"\\])*)"/suy;
/** Quotes as word processors and telephones make them. */
const SLANTED = /([A-Za-z]+:|[#＃@＠])?[“„”]([^“„”]*)[“”]/suy;
const NEAR = /NEAR(?:\/(\d{0,6}))?(?![^\s()"“”„])/uy;
const FILTER = /([A-Za-z]+):([^\s()"“”„]*)/uy;
const WORD = /[^\s()"“”„]+/uy;
const OPERATORS: Readonly<Record<string, TokenKind>> = { AND: 'and', OR: 'or', NOT: 'not' };
const SIGNS: Readonly<Record<string, TokenKind>> = { '(': 'open', ')': 'close' };

/** The token that begins at or after `from`. Every call moves on, so a text is read in one go. */
export function tokenAt(text: string, from: number): Token {
  const at = from + (match(SPACE, text, from)?.[0].length ?? 0);
  const sign = text[at];
  if (sign === undefined) return { kind: 'end', text: '', name: '', at, end: at };
  const single = SIGNS[sign] ?? (isMinus(text, at) ? 'not' : undefined);
  if (single) return { kind: single, text: sign, name: '', at, end: at + 1 };
  return quotedAt(text, at) ?? nearAt(text, at) ?? filterAt(text, at) ?? wordAt(text, at);
}

/** A minus right before something is NOT, as search engines have it. */
function isMinus(text: string, at: number): boolean {
  return text[at] === '-' && /[^\s)]/u.test(text[at + 1] ?? ' ');
}

function quotedAt(text: string, at: number): Token | null {
  const straight = match(STRAIGHT, text, at);
  const found = straight ?? match(SLANTED, text, at);
  if (!found) return null;
  const [whole, name = '', inside = ''] = found;
  const token = {
    text: straight ? inside.replaceAll(/\\(.)/gsu, '$1') : inside,
    at,
    end: at + whole.length,
  };
  return name.endsWith(':')
    ? { kind: 'filter', name: name.slice(0, -1), ...token }
    : { kind: 'quoted', name, ...token };
}

function nearAt(text: string, at: number): Token | null {
  const found = match(NEAR, text, at);
  return found ? { kind: 'near', text: found[1] ?? '', name: '', at, end: at + found[0].length } : null;
}

function filterAt(text: string, at: number): Token | null {
  const found = match(FILTER, text, at);
  if (!found) return null;
  const [whole, name = '', value = ''] = found;
  return { kind: 'filter', name, text: value, at, end: at + whole.length };
}

function wordAt(text: string, at: number): Token {
  const word = match(WORD, text, at)?.[0];
  if (word === undefined) return { kind: 'unclosed', text: '', name: '', at, end: text.length };
  return { kind: OPERATORS[word] ?? 'word', text: word, name: '', at, end: at + word.length };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
