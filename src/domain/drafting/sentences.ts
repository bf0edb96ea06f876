export interface Sentence {
  text: string;
  /** UTF-16 offsets, `end` exclusive. */
  start: number;
  end: number;
}

// Latin and Cyrillic stops need a space after them, so that "x.com" and "4.50" stay whole; Chinese stops do not.
const SENTENCE = /[^\s](?:[^.!?。！？\n]|[.!?](?!["'»”)]?(?:\s|$)))*(?:[.!?。！？]+["'»”)」]?)?/gu;

const FIRST_SENTENCE = new RegExp(SENTENCE.source, 'u');

/** The sentences of a text with where they stand. */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(SENTENCE)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The first sentence of a text, or an empty one. */
export function firstSentence(text: string): string {
  return FIRST_SENTENCE.exec(text)?.[0] ?? '';
}

/** A sentence reduced to its letters and numbers, so that two can be compared. */
export function bareSentence(text: string): string {
  const lower = text.toLowerCase();
  // The small class says the same of ASCII, several times faster.
  return lower.replace(isAscii(lower) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Whether a text holds nothing but the signs of ASCII: most English ones do. */
export function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/** How a bare sentence opens: its first three words, or its first five signs in Chinese. */
export function openingOf(bare: string): string {
  if (/\p{Script=Han}/u.test(bare.slice(0, 4))) return bare.replaceAll(' ', '').slice(0, 5);
  return bare.split(' ', 3).join(' ');
}
