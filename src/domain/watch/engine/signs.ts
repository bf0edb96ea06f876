import { foldOfSign, foldOfUnit, GAP, SKIPPED, UNUSUAL } from '../fold-table.ts';
import { isBordered } from '../script.ts';

const LONE_SURROGATE = ' ';

/** The code point at `at`; half a surrogate pair stands for itself. */
export function signAt(text: string, at: number): number {
  return text.codePointAt(at) ?? GAP;
}

export function lengthOf(sign: number): number {
  return sign > 0xffff ? 2 : 1;
}

/** What a sign folds to, of any length. */
export function foldedSign(sign: number): string {
  if (sign >= 0xd800 && sign <= 0xdfff) return LONE_SURROGATE;
  return foldOfSign(sign);
}

/** Where the sign before `at` begins. */
function before(text: string, at: number): number {
  const low = text.charCodeAt(at - 1);
  if (low < 0xdc00 || low > 0xdfff || at < 2) return at - 1;
  const high = text.charCodeAt(at - 2);
  return high >= 0xd800 && high <= 0xdbff ? at - 2 : at - 1;
}

/**
 * Where the last `count` folded units before `end` begin, a run of gaps counting once; -1 when that would cut a sign that
 * folds to several letters, such as `ﬁ`: it is found whole or not at all.
 */
export function walkBack(text: string, end: number, count: number): number {
  let left = count;
  // A last sign that folds to a letter and a gap, such as ⑴, ends with what is no part of the units.
  let afterGap = true;
  let at = end;
  while (left > 0 && at > 0) {
    const start = before(text, at);
    const simple = foldOfUnit(text.charCodeAt(start));
    if (simple !== UNUSUAL) {
      if (simple !== SKIPPED && !(afterGap && simple === GAP)) {
        left--;
        afterGap = simple === GAP;
      }
    } else {
      const folded = foldedSign(signAt(text, start));
      for (let part = folded.length - 1; part >= 0; part--) {
        const unit = folded.charCodeAt(part);
        if (afterGap && unit === GAP) continue;
        if (left === 0 && unit !== GAP) return -1;
        if (left > 0) left--;
        afterGap = unit === GAP;
      }
    }
    at = start;
  }
  return at;
}

/** Where the signs end that are folded away right after a letter: a highlight must not cut an accent off. */
export function endOf(text: string, end: number): number {
  let at = end;
  while (at < text.length) {
    const unit = foldOfUnit(text.charCodeAt(at));
    if (unit === SKIPPED) at++;
    else if (unit === UNUSUAL && foldedSign(signAt(text, at)) === '') at += lengthOf(signAt(text, at));
    else break;
  }
  return at;
}

/** The folded unit that begins at `at`, where nothing is folded away; a gap at the end of the text. */
export function unitAt(text: string, at: number): number {
  if (at >= text.length) return GAP;
  const unit = foldOfUnit(text.charCodeAt(at));
  return unit === UNUSUAL ? foldedSign(signAt(text, at)).charCodeAt(0) : unit;
}

/** The folded unit after a sign that ended right before `at`, over what is folded away. A sign may hold a gap itself. */
export function unitAfter(text: string, at: number): number {
  const start = before(text, at);
  if (foldOfUnit(text.charCodeAt(start)) === UNUSUAL && foldedSign(signAt(text, start)).endsWith(' '))
    return GAP;
  return unitAt(text, endOf(text, at));
}

/** The end of the word that goes on at `at`: over whole signs, until one that is, or ends in, no letter of such a word. */
export function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && isBordered(unitAt(text, end))) {
    const sign = signAt(text, end);
    const folded = foldOfUnit(text.charCodeAt(end)) === UNUSUAL ? foldedSign(sign) : '';
    end = endOf(text, end + lengthOf(sign));
    if (folded !== '' && !isBordered(folded.charCodeAt(folded.length - 1))) break;
  }
  return end;
}

/**
 * Where the rest of a key ends that goes on at `at`, after `within`, what is left of the sign before; a run of gaps counts
 * once. -1 where it does not go on so, or ends inside a sign: such a sign is found whole or not at all.
 */
export function endOfRest(text: string, at: number, within: string, rest: string): number {
  let read = 0;
  let end = at;
  let afterGap = false;
  for (let folded = within; ; ) {
    for (let part = 0; part < folded.length; part++) {
      const gap = folded.charCodeAt(part) === GAP;
      if (gap && (afterGap || read === rest.length)) continue;
      if (read === rest.length || folded.charCodeAt(part) !== rest.charCodeAt(read)) return -1;
      afterGap = gap;
      read++;
    }
    if (read === rest.length) return end;
    if (end >= text.length) return -1;
    const sign = signAt(text, end);
    folded = foldedSign(sign);
    end += lengthOf(sign);
  }
}

/** Where a key ends that is read again from where its last unit before `end` leads back to; -1 where it does not stand. */
export function endOfKey(text: string, end: number, key: string): number {
  const start = walkBack(text, end, key.length);
  return start < 0 ? -1 : endOfRest(text, start, '', key);
}
