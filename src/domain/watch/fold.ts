import { foldOfSign, foldOfUnit, GAP, SKIPPED, UNUSUAL } from './fold-table.ts';

/** A text made comparable: each folded unit knows the stretch of the original text it stands for. */
export interface FoldedText {
  /** Folded UTF-16 units; a run of white space, punctuation or symbols is one `GAP`. Only the first `length` count. */
  units: Uint16Array;
  /** Where each folded unit begins in the original text, UTF-16 offset. */
  starts: Uint32Array;
  /** Where it ends, exclusive; accents that were folded away after a letter belong to it. */
  ends: Uint32Array;
  length: number;
}

/** Longest that one sign folds to (an Arabic ligature for a blessing, U+FDFA, becomes 18 units). */
const LONGEST_FOLD = 18;

/** Folds a text for matching: case, width, accents, invisible signs and styled letters. Time grows with the length only. */
export function foldText(text: string): FoldedText {
  const out = roomFor(text.length);
  for (let at = 0; at < text.length; ) at = foldAt(text, at, out);
  return out;
}

/** The folded form as a string, gaps at both ends cut: what two spellings of one term have in common. */
export function foldKey(text: string): string {
  const { units, length } = foldText(text);
  let key = '';
  for (let at = 0; at < length; at++) key += String.fromCharCode(units[at] ?? GAP);
  return key.trim();
}

function foldAt(text: string, at: number, out: FoldedText): number {
  const unit = text.charCodeAt(at);
  const folded = foldOfUnit(unit);
  if (folded === UNUSUAL) return foldUnusual(text, at, out);
  if (folded === SKIPPED) stretchLast(out, at, at + 1);
  else push(out, folded, at, at + 1);
  return at + 1;
}

function foldUnusual(text: string, at: number, out: FoldedText): number {
  const code = text.codePointAt(at) ?? GAP;
  const end = at + (code > 0xffff ? 2 : 1);
  const folded = isLoneSurrogate(code) ? ' ' : foldOfSign(code);
  if (folded === '') stretchLast(out, at, end);
  for (let part = 0; part < folded.length; part++) push(out, folded.charCodeAt(part), at, end);
  return end;
}

function isLoneSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** What was folded away right after a letter belongs to that letter: a highlight must not cut an accent off. */
function stretchLast(out: FoldedText, from: number, to: number): void {
  const last = out.length - 1;
  if (last >= 0 && out.ends[last] === from) out.ends[last] = to;
}

function push(out: FoldedText, unit: number, start: number, end: number): void {
  const last = out.length - 1;
  if (unit === GAP && last >= 0 && out.units[last] === GAP) {
    out.ends[last] = end;
    return;
  }
  if (out.length === out.units.length) grow(out);
  out.units[out.length] = unit;
  out.starts[out.length] = start;
  out.ends[out.length] = end;
  out.length++;
}

function roomFor(length: number): FoldedText {
  const room = length + LONGEST_FOLD;
  return {
    units: new Uint16Array(room),
    starts: new Uint32Array(room),
    ends: new Uint32Array(room),
    length: 0,
  };
}

function grow(out: FoldedText): void {
  const bigger = roomFor(out.units.length * 2);
  bigger.units.set(out.units);
  bigger.starts.set(out.starts);
  bigger.ends.set(out.ends);
  out.units = bigger.units;
  out.starts = bigger.starts;
  out.ends = bigger.ends;
}
