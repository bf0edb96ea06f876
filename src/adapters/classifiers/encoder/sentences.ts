import type { Encoder } from './index.ts';
import { VECTOR_WIDTH } from './transformer.ts';

/** So many characters say one thing, and are read whole. */
const SHORT = 60;
/** Of a very long text so many sentences are read. */
const MOST = 24;
/** Behind a mark that ends a sentence, also where the writer left no space before the next one; and at the end of a line. */
const BETWEEN = /(?<=[.!?…]["'”’)]?)\s+|(?=\p{Lu})(?<=\p{Ll}[.!?…]+)|\n+/u;

/** The sentences of a text that say anything, in order; a short text is one, as it stands. */
export function sentencesOf(text: string): string[] {
  if (text.length <= SHORT) return [text];
  const saying = text.split(BETWEEN).filter((sentence) => /\p{L}.*\p{L}/su.test(sentence));
  return saying.length > 1 ? saying.slice(0, MOST) : [text];
}

/**
 * The mean of what the encoder makes of each sentence: what each says weighs alike, however long the others are. `whole` is
 * what it makes of the text, which a text of one sentence is.
 */
export function sentencesRead(text: string, whole: Float32Array, encoder: Encoder): Float32Array {
  const sentences = sentencesOf(text);
  if (sentences.length === 1) return whole;
  const mean = new Float32Array(VECTOR_WIDTH);
  for (const sentence of sentences) {
    const vector = encoder(sentence);
    for (let at = 0; at < VECTOR_WIDTH; at++) {
      mean[at] = (mean[at] as number) + (vector[at] as number) / sentences.length;
    }
  }
  return mean;
}
