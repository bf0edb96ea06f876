import { type Characters, KIND } from './characters.ts';

/** What a token is. Addresses and account names are all alike: who is spoken to must not decide. */
export const TOKEN = { word: 0, alone: 1, mark: 2, symbol: 3, address: 4, account: 5 } as const;

/** More of a text than this is not read: 4,000 units say what there is to say. */
export const MOST_UNITS = 4_000;
export const MOST_TOKENS = MOST_UNITS;

const APOSTROPHE = 0x27;
const AT = 0x40;
const HTTP = 'http';

/** The tokens of one text, in arrays that are used again for the next text. */
export interface Tokens {
  /** The folded text. */
  units: Uint16Array;
  length: number;
  count: number;
  start: Int32Array;
  end: Int32Array;
  type: Uint8Array;
  /** Letters that stood as capitals, of all letters that have a case. */
  capitals: number;
  cased: number;
}

export function emptyTokens(): Tokens {
  return {
    units: new Uint16Array(MOST_UNITS),
    length: 0,
    count: 0,
    start: new Int32Array(MOST_TOKENS),
    end: new Int32Array(MOST_TOKENS),
    type: new Uint8Array(MOST_TOKENS),
    capitals: 0,
    cased: 0,
  };
}

/** Folds a text and cuts it into tokens; takes any string, also broken surrogates. */
export function readTokens(text: string, { folded, kind }: Characters, into: Tokens): void {
  foldInto(text, folded, into);
  into.count = 0;
  const { units, length } = into;
  for (let at = 0; at < length; ) {
    const type = kind[units[at] ?? 0];
    if (type === KIND.space) at++;
    else if (type === KIND.letter) at = word(at, kind, into);
    else if (type === KIND.alone) at = add(into, TOKEN.alone, at, at + 1);
    else if (type === KIND.mark) at = mark(at, kind, into);
    else at = symbol(at, into);
  }
}

function foldInto(text: string, folded: Uint16Array, into: Tokens): void {
  const length = Math.min(text.length, MOST_UNITS);
  const { units } = into;
  let capitals = 0;
  let cased = 0;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    units[at] = folded[unit] ?? unit;
    if (unit >= 0x41 && unit <= 0x5a) capitals++;
    else if (unit >= 0x61 && unit <= 0x7a) cased++;
  }
  into.length = length;
  into.capitals = capitals;
  into.cased = capitals + cased;
}

function add(into: Tokens, type: number, from: number, to: number): number {
  const { count } = into;
  into.start[count] = from;
  into.end[count] = to;
  into.type[count] = type;
  into.count = count + 1;
  return to;
}

function word(from: number, kind: Uint8Array, into: Tokens): number {
  const { units, length } = into;
  if (isHttp(units, from)) return add(into, TOKEN.address, from, endOfAddress(from, kind, into));
  let to = from + 1;
  while (to < length && goesOn(to, kind, into)) to++;
  return add(into, TOKEN.word, from, to);
}

/** An apostrophe between two letters belongs to the word. */
function goesOn(at: number, kind: Uint8Array, { units, length }: Tokens): boolean {
  const unit = units[at] ?? 0;
  if (kind[unit] === KIND.letter) return true;
  return unit === APOSTROPHE && at + 1 < length && kind[units[at + 1] ?? 0] === KIND.letter;
}

function isHttp(units: Uint16Array, from: number): boolean {
  for (let at = 0; at < HTTP.length; at++) {
    if (units[from + at] !== HTTP.charCodeAt(at)) return false;
  }
  return true;
}

function endOfAddress(from: number, kind: Uint8Array, { units, length }: Tokens): number {
  let to = from;
  while (to < length && kind[units[to] ?? 0] !== KIND.space) to++;
  return to;
}

/** Marks of one kind in a row are one token; an account name is one too. */
function mark(from: number, kind: Uint8Array, into: Tokens): number {
  const { units, length } = into;
  const unit = units[from] ?? 0;
  let to = from + 1;
  if (unit === AT && to < length && kind[units[to] ?? 0] === KIND.letter) {
    while (to < length && (kind[units[to] ?? 0] === KIND.letter || units[to] === 0x5f)) to++;
    return add(into, TOKEN.account, from, to);
  }
  while (to < length && units[to] === unit) to++;
  return add(into, TOKEN.mark, from, to);
}

function symbol(from: number, into: Tokens): number {
  const { units, length } = into;
  const unit = units[from] ?? 0;
  const pair = unit >= 0xd800 && unit <= 0xdbff && from + 1 < length;
  return add(into, TOKEN.symbol, from, from + (pair ? 2 : 1));
}

/** The tokens that stand in a stretch of the text, `to` exclusive; found by halving. */
export function tokensIn(tokens: Tokens, start: number, end: number): { from: number; to: number } {
  let from = 0;
  let past = tokens.count;
  while (from < past) {
    const middle = (from + past) >> 1;
    if ((tokens.end[middle] ?? 0) > start) past = middle;
    else from = middle + 1;
  }
  let to = from;
  while (to < tokens.count && (tokens.start[to] ?? 0) < end) to++;
  return { from, to };
}
