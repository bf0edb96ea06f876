import { LikenessIndex, type Shingles, shinglesOf } from './likeness.ts';
import { bareSentence, firstSentence, openingOf, sentencesOf } from './sentences.ts';

/** A sentence, read once: wordings are put together from the same few hundred. */
interface ReadSentence {
  bare: string;
  opening: string;
  /** Its first word. */
  start: string;
  longWords: readonly string[];
}

/** An onlooker who scrolls through our page sees about this many replies at once. */
const LATELY = 30;

/**
 * What we said, the oldest first, so that a new text can be held against it. Each text is read once, when it is added:
 * make it once for many drafts and add each of them. What is `before` is held against too, and stays as it is.
 */
export class SaidTexts {
  readonly #before: SaidTexts | null;
  readonly #likeness = new LikenessIndex();
  readonly #firsts = new Map<string, number>();
  /** Which text, counted from 1, was the latest to hold a sentence that opens so. */
  readonly #opened = new Map<string, number>();
  readonly #read: Map<string, ReadSentence>;
  #count: number;

  constructor(texts: readonly string[], before: SaidTexts | null = null) {
    this.#before = before;
    this.#count = before === null ? 0 : before.#count;
    this.#read = before === null ? new Map() : before.#read;
    for (const text of texts) this.add(text);
  }

  /** Adds the latest text. */
  add(text: string): void {
    this.#count += 1;
    this.#likeness.add(text);
    const first = bareSentence(firstSentence(text));
    this.#firsts.set(first, (this.#firsts.get(first) ?? 0) + 1);
    for (const { opening } of this.#sentencesOf(text)) this.#opened.set(opening, this.#count);
  }

  /**
   * How worn a text would sound to somebody who read these, 0 (fresh) upwards. Likeness as a whole counts most; a first
   * sentence that was said before, sentences that open as lately, and words said twice in one text add to it. What is
   * worn by its sentences alone to `tooWorn` or more is not compared as a whole: then it is at least as worn as said here.
   */
  wornness(text: string, tooWorn = Number.POSITIVE_INFINITY): number {
    const sentences = this.#sentencesOf(text);
    const openedLately = sentences.filter(({ opening }) => this.#count - this.#lastOpened(opening) < LATELY);
    const heard = openedLately.length / Math.max(1, sentences.length);
    const timesSaid = this.#timesFirst(sentences[0]?.bare ?? '');
    const bySentences = 0.15 * timesSaid + 0.1 * heard + 0.04 * echoing(sentences);
    return bySentences >= tooWorn ? bySentences : this.#nearest(shinglesOf(text)) + bySentences;
  }

  #sentencesOf(text: string): ReadSentence[] {
    return sentencesOf(text).map((sentence) => {
      const known = this.#read.get(sentence.text) ?? readSentence(sentence.text);
      this.#read.set(sentence.text, known);
      return known;
    });
  }

  #nearest(shingles: Shingles): number {
    const mine = this.#likeness.nearest(shingles);
    return this.#before === null ? mine : Math.max(mine, this.#before.#nearest(shingles));
  }

  #timesFirst(sentence: string): number {
    const mine = this.#firsts.get(sentence) ?? 0;
    return this.#before === null ? mine : mine + this.#before.#timesFirst(sentence);
  }

  #lastOpened(opening: string): number {
    const mine = this.#opened.get(opening);
    if (mine !== undefined) return mine;
    return this.#before === null ? Number.NEGATIVE_INFINITY : this.#before.#lastOpened(opening);
  }
}

function readSentence(text: string): ReadSentence {
  const bare = bareSentence(text);
  const words = bare.split(' ');
  const longWords = words.filter((word) => word.length > 4);
  return { bare, opening: openingOf(bare), start: words[0] ?? '', longWords };
}

/** How many longer words stand twice in one text, and how many neighbouring sentences begin alike. */
function echoing(sentences: readonly ReadSentence[]): number {
  const words = sentences.flatMap(({ longWords }) => longWords);
  const alike = sentences.filter(({ start }, index) => start === sentences[index - 1]?.start).length;
  return words.length - new Set(words).size + alike;
}
