import { folded, hasBorders, type Sign, signsOf } from './signs.ts';

/** A place of a term in the original text, UTF-16 offsets. */
export interface PlainHit {
  term: string;
  start: number;
  end: number;
}

/** A folded unit and the number of the sign it came from. */
interface Unit {
  unit: string;
  sign: number;
}

export interface ReadText {
  text: string;
  signs: Sign[];
  units: Unit[];
}

export function readText(text: string): ReadText {
  const signs = signsOf(text);
  const units = signs.flatMap(({ folded: parts }, sign) =>
    Array.from({ length: parts.length }, (_, at) => ({ unit: parts.charAt(at), sign })),
  );
  return { text, signs, units: units.filter(({ unit }, at) => unit !== ' ' || units[at - 1]?.unit !== ' ') };
}

/** Looks at every place of the text, one after the other. A term is an entry, or an address behind `url:`. */
export function findTerm(written: string, isAddress: boolean, read: ReadText): PlainHit[] {
  const kind = isAddress
    ? 'address'
    : /^[#＃]/u.test(written)
      ? 'hashtag'
      : /^[@＠]/u.test(written)
        ? 'handle'
        : 'word';
  const address = written
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/*]+$/, '');
  const open = kind !== 'address' && written.endsWith('*');
  const key = folded(kind === 'address' ? address : open ? written.replace(/\*+$/, '') : written);
  if (key === '') return [];
  const hits: PlainHit[] = [];
  for (let from = 0; from + key.length <= read.units.length; from++) {
    const hit = hitAt({ kind, key, open, address }, from, read);
    if (hit) hits.push({ term: written, ...hit });
  }
  return hits;
}

interface Wanted {
  kind: string;
  key: string;
  open: boolean;
  address: string;
}

function hitAt(wanted: Wanted, from: number, read: ReadText): { start: number; end: number } | null {
  const { units, signs, text } = read;
  let to = from + wanted.key.length;
  for (let at = from; at < to; at++) if (units[at]?.unit !== wanted.key[at - from]) return null;
  const [left, first, last, right] = [units[from - 1], units[from], units[to - 1], units[to]];
  const cut = (a: Unit | undefined, b: Unit | undefined) =>
    a !== undefined && a.sign === b?.sign && a.unit !== ' ' && b.unit !== ' ';
  if (cut(left, first) || cut(last, right)) return null;
  if (hasBorders(left?.unit) && hasBorders(first?.unit)) return null;
  const start = signs[first?.sign ?? 0]?.start ?? 0;
  const before = text.slice(0, start);
  const rest = text.slice(start + wanted.address.length);
  const next = right?.unit ?? ' ';
  if (wanted.kind === 'hashtag')
    return next === ' ' && /(?:^|[^\p{L}\p{M}\p{N}_&])[#＃]$/u.test(before)
      ? { start: start - 1, end: endOf(to, read) }
      : null;
  if (wanted.kind === 'handle')
    return !/[a-z0-9_]/.test(next) && /(?:^|[^A-Za-z0-9_])(?:[@＠]|\/?u\/)$/iu.test(before)
      ? { start: start - (before.endsWith('/') ? 2 : 1), end: endOf(to, read) }
      : null;
  if (wanted.kind === 'address') {
    const same = text.slice(start, start + wanted.address.length).toLowerCase() === wanted.address;
    const alone = !/[\p{L}\p{N}_-]$/u.test(before) && !/^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u.test(rest);
    return same && alone ? { start, end: start + wanted.address.length } : null;
  }
  if (hasBorders(last?.unit) && hasBorders(next)) {
    if (!wanted.open) return null;
    to = endOfWord(to, read);
  }
  return { start, end: endOf(to, read) };
}

/** Over whole signs, until one that is, or ends in, no letter of a word with borders. */
function endOfWord(from: number, { units }: ReadText): number {
  let to = from;
  while (hasBorders(units[to]?.unit)) {
    const { sign } = units[to] ?? { sign: -1 };
    while (units[to]?.sign === sign) to++;
    if (!hasBorders(units[to - 1]?.unit)) break;
  }
  return to;
}

function endOf(to: number, { units, signs }: ReadText): number {
  return signs[units[to - 1]?.sign ?? 0]?.end ?? 0;
}

/** Half words that begin between two places: two for a word with borders, one for each other sign. */
export function halfWords(from: number, to: number, { units, signs }: ReadText): number {
  let halves = 0;
  units.forEach(({ unit, sign }, at) => {
    const start = signs[sign]?.start ?? 0;
    if (start < from || start >= to || unit === ' ') return;
    if (!hasBorders(unit)) halves += 1;
    else if (!hasBorders(units[at - 1]?.unit)) halves += 2;
  });
  return halves;
}
