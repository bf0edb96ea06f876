export interface Sentence {
  text: string;
  /** UTF-16 offsets, `end` exclusive. */
  start: number;
  end: number;
}

// Latin and Cyrillic stops need a space after them, so that "x.com" and "4.50" stay whole; Chinese stops do not.
const SENTENCE = /[^\s](?:[^.!?。！？\n]|[.!?](?!["'»”)]?(?:\s|$)))*(?:[.!?。！？]+["'»”)」]?)?/gu;

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
  return new RegExp(SENTENCE.source, 'u').exec(text)?.[0] ?? '';
}

/** A sentence reduced to its letters and numbers, so that two can be compared. */
export function bareSentence(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How a bare sentence opens: its first three words, or its first five signs in Chinese. */
export function openingOf(bare: string): string {
  if (/\p{Script=Han}/u.test(bare.slice(0, 4))) return bare.replaceAll(' ', '').slice(0, 5);
  return bare.split(' ', 3).join(' ');
}
