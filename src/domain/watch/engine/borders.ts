import { isBordered, isWordUnit } from '../script.ts';
import type { Needle } from './needle.ts';
import { endOf, endOfWord, unitAfter, walkBack } from './signs.ts';

const BEFORE_TAG = /(?:^|[^\p{L}\p{M}\p{N}_&])[#＃]$/u;
const BEFORE_HANDLE = /(?:^|[^A-Za-z0-9_])(?:[@＠]|\/?u\/)$/iu;
const BEFORE_HOST = /[\p{L}\p{N}_-]$/u;
/** A longer host may hide behind: `brand.example.evil.test`. */
const LONGER_ADDRESS = /^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u;

/** Where a needle stands in the original text: UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Whether the needle, whose key was just read up to `at`, truly stands there: not inside a longer word, and behind its `#`,
 * `@` or dot. Writes the stretch to `out` (longer than the key where any ending will do). Its left border was held by the
 * automaton.
 */
export function standsAt(needle: Needle, text: string, at: number, out: Stretch): boolean {
  const end = endOf(text, at);
  if (needle.kind !== 'word') return tagStandsAt(needle, text, at, end, out);
  const last = needle.key.charCodeAt(needle.key.length - 1);
  out.end = end;
  if (isBordered(last) && isBordered(unitAfter(text, at))) {
    if (!needle.anyEnding) return false;
    out.end = endOfWord(text, end);
  }
  out.start = walkBack(text, at, needle.key.length);
  return out.start >= 0;
}

function tagStandsAt(
  { kind, key, address }: Needle,
  text: string,
  at: number,
  end: number,
  out: Stretch,
): boolean {
  const start = walkBack(text, at, key.length);
  if (start < 0) return false;
  out.start = start;
  out.end = end;
  const before = text.slice(Math.max(0, start - 5), start);
  const next = unitAfter(text, at);
  if (kind === 'hashtag') {
    out.start = start - 1;
    return !isWordUnit(next) && BEFORE_TAG.test(before);
  }
  if (kind === 'handle') {
    out.start = start - (text[start - 1] === '/' ? 2 : 1);
    return !isNameUnit(next) && BEFORE_HANDLE.test(before);
  }
  out.end = start + address.length;
  return (
    text.slice(start, out.end).toLowerCase() === address &&
    !BEFORE_HOST.test(before) &&
    !LONGER_ADDRESS.test(text.slice(out.end, out.end + 4))
  );
}

/** A letter, digit or `_` of an account's name. */
function isNameUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;
}
