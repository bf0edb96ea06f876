import type { FoldedWord } from '../folded-words.ts';

/** Room for so many different words in the number of a pair; all of it stays a whole number. */
const MOST_WORDS = 2 ** 26;

/** Gives every word, and every pair of neighbours, one number: counting them is then adding in an array. */
export class PhraseBook {
  readonly #words = new Map<string, number>();
  readonly #pairs = new Map<number, number>();
  readonly #texts: string[] = [];
  /** By number: the two words of a pair; -1 for a word. */
  readonly #first: number[] = [];
  readonly #second: number[] = [];

  get size(): number {
    return this.#first.length;
  }

  /** The phrase's words with one gap between them. */
  textOf(phrase: number): string {
    const [first = -1, second = -1] = [this.#first[phrase], this.#second[phrase]];
    return first < 0 ? (this.#texts[phrase] ?? '') : `${this.#texts[first]} ${this.#texts[second]}`;
  }

  /** The phrases of a text, each once. */
  read(words: readonly FoldedWord[]): Uint32Array {
    const phrases = new Set<number>();
    let before = -1;
    for (const { text } of words) {
      const word = this.#wordOf(text);
      phrases.add(word);
      if (before >= 0) phrases.add(this.#pairOf(before, word));
      before = word;
    }
    return Uint32Array.from(phrases);
  }

  #wordOf(text: string): number {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    const number = this.#add(-1, -1);
    this.#texts[number] = text;
    this.#words.set(text, number);
    return number;
  }

  #pairOf(first: number, second: number): number {
    const key = first * MOST_WORDS + second;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const number = this.#add(first, second);
    this.#pairs.set(key, number);
    return number;
  }

  #add(first: number, second: number): number {
    this.#first.push(first);
    return this.#second.push(second) - 1;
  }
}
