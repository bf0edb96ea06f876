/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** What closes a quotation, by the sign that opens it; German, Swedish and Danish ones close with what opens others. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  '＂': '＂',
  '“': '”',
  '”': '”',
  '„': '“”',
  '‟': '”',
  '‘': '’',
  '‚': '‘’',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
  '｢': '｣',
};
/** These look the same on both sides, or are apostrophes too: only their neighbours tell. */
const TWO_FACED = /["＂”‘’»›]/;
const ANY_OPENING = new RegExp(`[${Object.keys(CLOSING).join('')}]`, 'g');
/** Reddit quotes a line by a `>` before it; `>!` hides words of one's own. */
const QUOTED_LINE = /^ {0,3}(?:>(?!!)|&gt;(?!!)).*$/gm;
/** What follows are the words of the account named. */
const REPOST = /(?<![\p{L}\p{N}])RT @\w{1,50}:/u;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The stretches of a text that are words of somebody else: in quotation marks of any script (marks included), on lines that
 * begin with `>`, and after `RT @somebody:`. In order, none touching the next. A quotation ends with its paragraph at the
 * latest, else it is none. Time grows with the text alone.
 */
export function quotedStretches(text: string): Stretch[] {
  const repost = REPOST.exec(text);
  const found = [
    ...inMarks(text),
    ...[...text.matchAll(QUOTED_LINE)].map(({ index, 0: line }) => ({
      start: index,
      end: index + line.length,
    })),
    ...(repost ? [{ start: repost.index, end: text.length }] : []),
  ];
  return joined(found);
}

function inMarks(text: string): Stretch[] {
  const found: Stretch[] = [];
  /** By opening sign: up to here none of them is closed, so the next one need not look again. */
  const unclosed = new Map<string, number>();
  let last = 0;
  ANY_OPENING.lastIndex = 0;
  for (let at = ANY_OPENING.exec(text); at !== null; at = ANY_OPENING.exec(text)) {
    const [sign] = at;
    if (at.index < (unclosed.get(sign) ?? 0) || !opens(text, at.index)) continue;
    if (at.index >= last) last = paragraphEnd(text, at.index);
    const end = closingOf(text, at.index + 1, last, CLOSING[sign] ?? '');
    if (end === null) unclosed.set(sign, last);
    else {
      found.push({ start: at.index, end });
      ANY_OPENING.lastIndex = end;
    }
  }
  return found;
}

/** A mark that may be a closing one too opens only before a word and after none: `5" pipe` opens nothing. */
function opens(text: string, at: number): boolean {
  if (!TWO_FACED.test(text.charAt(at))) return true;
  return /\S/.test(text.charAt(at + 1)) && !LETTER.test(text.charAt(at - 1));
}

function closingOf(text: string, from: number, to: number, signs: string): number | null {
  for (let at = from; at < to; at++) if (signs.includes(text.charAt(at)) && closes(text, at)) return at + 1;
  return null;
}

/** An apostrophe stands before a letter (`it’s`), and a straight mark after a space opens a quotation. */
function closes(text: string, at: number): boolean {
  if (/["＂]/.test(text.charAt(at))) return /\S/.test(text.charAt(at - 1));
  return text.charAt(at) !== '’' || !LETTER.test(text.charAt(at + 1));
}

function paragraphEnd(text: string, from: number): number {
  const blank = /\n[^\S\n]*\n/g;
  blank.lastIndex = from;
  return blank.exec(text)?.index ?? text.length;
}

function joined(stretches: Stretch[]): Stretch[] {
  const sorted = stretches.sort((a, b) => a.start - b.start);
  const whole: Stretch[] = [];
  for (const stretch of sorted) {
    const last = whole.at(-1);
    if (last && stretch.start <= last.end) last.end = Math.max(last.end, stretch.end);
    else whole.push({ ...stretch });
  }
  return whole;
}
