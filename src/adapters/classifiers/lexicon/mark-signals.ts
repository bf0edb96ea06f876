import { type Signal, type SignalKind, signalsWhere } from './signal.ts';
import type { Unit } from './units.ts';

interface Mark {
  kind: SignalKind;
  /** One of these stands in every one: looked for first, because that takes no time and most posts have none. */
  signs: readonly string[];
  pattern: RegExp;
  strength: (found: string) => number;
}

const doubled = (found: string) => (found.length > 1 ? 2 : 1);

/** Punctuation carries tension, anger or despair; a link speaks for news and offers. */
const MARKS: readonly Mark[] = [
  { kind: 'exclamation', signs: ['!', '！'], pattern: /[!！]{1,40}/g, strength: doubled },
  { kind: 'question mark', signs: ['?', '？'], pattern: /[?？][?？!！]{0,40}/g, strength: doubled },
  { kind: 'trailing off', signs: ['...', '…'], pattern: /\.{3,40}|…{1,40}/g, strength: () => 1 },
  { kind: 'link', signs: ['://'], pattern: /https?:\/\/\S{1,500}/gu, strength: () => 1 },
];

/** What the marks in a text say, addresses left as they are. */
export function markSignals(text: string): Signal[] {
  return MARKS.filter(({ signs }) => signs.some((sign) => text.includes(sign))).flatMap(
    ({ kind, pattern, strength }) => signalsWhere(pattern, text, kind, strength),
  );
}

/** Fewer letters than these in a row of capitals may be abbreviations: "NW US". */
const LETTERS_SHOUTED = 6;

/** Runs of two words and more in capitals, each run once. */
export function shoutingSignals(units: readonly Unit[]): Signal[] {
  const signals: Signal[] = [];
  for (let at = 0; at < units.length; at++) {
    let to = at;
    while (units[to]?.shouted) to++;
    const first = units[at];
    const last = units[to - 1];
    if (first && last && to - at >= 2 && last.end - first.start > LETTERS_SHOUTED) {
      signals.push({ kind: 'shouting', start: first.start, end: last.end, strength: 1 });
    }
    at = Math.max(at, to);
  }
  return signals;
}
