import type { Characters } from './characters.ts';
import { finish, goOn, hashOf, seedOf } from './hashing.ts';
import { NEGATIONS } from './negations.ts';
import { emptyTokens, readTokens, TOKEN, type Tokens } from './tokens.ts';

const SEED = {
  word: seedOf(1),
  pair: seedOf(2),
  piece: seedOf(3),
  run: seedOf(4),
  negated: seedOf(5),
  sign: seedOf(6),
};

/** The edge of a word, as if it were a character. */
const EDGE = 0x20;
const LONGEST_PIECE = 4;
/** So many Chinese characters in a row are one feature: longer rows crowd the buckets and are seldom met again. */
const RUN = 3;
/** A long unbroken string says nothing more after so many characters. */
const LONGEST_WORD = 60;
/** So many words after a "not" are turned round by it, as far as the clause goes. */
const NEGATION_REACH = 3;
export const MOST_FEATURES = 40_000;

/** What stands in one text: buckets, each once, with the tokens it was read from. Used again for the next text. */
export interface Features {
  count: number;
  /**
   * Three numbers a feature: its bucket, 0 to 2^bits - 1, and the first and last token it was read from, -1 where it is of
   * the whole text. Features of the same tokens mostly follow each other.
   */
  spans: Int32Array;
  tokens: Tokens;
}

/** How many numbers of `spans` are of one feature, and which of them is which. */
export const SPAN = { bucket: 0, first: 1, last: 2, size: 3 } as const;

export type FeatureReader = (text: string) => Features;

/**
 * Reads hashed features: words and pairs of words, pieces of 2 to 4 characters within the edges of a word, runs of up to
 * 3 Chinese characters, words after a "not", and a few signs of the whole text. `bits` sets how many buckets there are.
 * What it returns is overwritten by the next call.
 */
export function featureReader(characters: Characters, bits: number): FeatureReader {
  const mask = 2 ** bits - 1;
  const spans = new Int32Array(SPAN.size * MOST_FEATURES);
  // One bit a bucket: so few bytes stay in the processor's nearest memory.
  const seen = new Uint32Array(2 ** bits / 32);
  const features: Features = { count: 0, spans, tokens: emptyTokens() };
  let end = 0;
  const add = (hash: number, first: number, last: number): void => {
    const bucket = finish(hash) & mask;
    const bit = 1 << (bucket & 31);
    const before = seen[bucket >>> 5] as number;
    if ((before & bit) !== 0 || end === spans.length) return;
    seen[bucket >>> 5] = before | bit;
    spans[end] = bucket;
    spans[end + SPAN.first] = first;
    spans[end + SPAN.last] = last;
    end += SPAN.size;
  };
  return (text) => {
    for (let at = 0; at < end; at += SPAN.size) seen[(spans[at] as number) >>> 5] = 0;
    end = 0;
    readTokens(text, characters, features.tokens);
    addWords(features.tokens, add);
    addSigns(features.tokens, add);
    features.count = end / SPAN.size;
    return features;
  };
}

/** Gives the reader for so many buckets, the same one each time. */
export function readersOver(characters: Characters): (bits: number) => FeatureReader {
  const readers = new Map<number, FeatureReader>();
  return (bits) => {
    const known = readers.get(bits);
    if (known) return known;
    const reader = featureReader(characters, bits);
    readers.set(bits, reader);
    return reader;
  };
}

type Add = (hash: number, first: number, last: number) => void;

function addWords(tokens: Tokens, add: Add): void {
  const { units, start, end, type, count } = tokens;
  let before = SEED.pair;
  let negatedUntil = -1;
  for (let at = 0; at < count; at++) {
    const kind = type[at] ?? 0;
    const from = start[at] ?? 0;
    const to = end[at] ?? 0;
    const isName = kind === TOKEN.address || kind === TOKEN.account;
    const word = isName
      ? goOn(SEED.word, kind)
      : hashOf(units, from, Math.min(to, from + LONGEST_WORD), SEED.word);
    add(word, at, at);
    add(goOn(before, word), Math.max(0, at - 1), at);
    before = goOn(SEED.pair, word);
    if (kind === TOKEN.word) {
      addPieces(units, from, Math.min(to, from + LONGEST_WORD), at, add);
      if (at <= negatedUntil) add(goOn(SEED.negated, word), at, at);
      if (NEGATIONS.has(word)) negatedUntil = at + NEGATION_REACH;
    } else if (kind === TOKEN.alone) addRun(tokens, at, add);
    else if (kind === TOKEN.mark) negatedUntil = -1;
  }
  add(goOn(before, EDGE), count - 1, count - 1);
}

/** Pieces of 2 to 4 characters, the word's edges counted as characters. */
function addPieces(units: Uint16Array, from: number, to: number, token: number, add: Add): void {
  for (let left = from - 1; left < to; left++) {
    let hash = goOn(SEED.piece, left < from ? EDGE : (units[left] ?? 0));
    const until = Math.min(to, left + LONGEST_PIECE - 1);
    for (let right = left + 1; right <= until; right++) {
      hash = goOn(hash, right === to ? EDGE : (units[right] ?? 0));
      add(hash, token, token);
    }
  }
}

/** Three characters that stand alone side by side; one and two of them are words and pairs already. */
function addRun({ units, start, type }: Tokens, token: number, add: Add): void {
  const last = start[token] ?? 0;
  let hash = SEED.run;
  for (let back = 0; back < RUN; back++) {
    const at = token - back;
    if (at < 0 || type[at] !== TOKEN.alone || start[at] !== last - back) return;
    hash = goOn(hash, units[last - back] ?? 0);
  }
  add(hash, token - RUN + 1, token);
}

/** Signs of the whole text: its length, how much of it is in capitals, to whom it speaks. */
function addSigns(tokens: Tokens, add: Add): void {
  const { count, type, capitals, cased, length } = tokens;
  const sign = (name: number, value: number) => add(goOn(goOn(SEED.sign, name), value), -1, -1);
  sign(1, Math.round(2 * Math.log2(length + 1)));
  if (cased > 5) sign(2, Math.round((5 * capitals) / cased));
  let accounts = 0;
  for (let at = 0; at < count; at++) if (type[at] === TOKEN.account) accounts++;
  sign(3, Math.min(accounts, 3));
  sign(4, type[0] ?? 9);
  if (count > 0) sign(5, type[count - 1] ?? 9);
}
