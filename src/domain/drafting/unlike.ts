import { likenessTo } from './likeness.ts';
import { bareSentence, firstSentence, openingOf, sentencesOf } from './sentences.ts';

/**
 * How worn a text would sound to somebody who read our recent replies, 0 (fresh) upwards. Likeness as a whole counts
 * most; a first sentence that was said before, sentences that open as lately, and words said twice in one text add to it.
 */
export function wornness(recent: readonly string[]): (text: string) => number {
  const like = likenessTo(recent);
  const firsts = counted(recent.map(firstOf));
  const openings = new Set(recent.slice(-LATELY).flatMap((text) => bareSentencesOf(text).map(openingOf)));
  return (text) => {
    const sentences = bareSentencesOf(text);
    const heard =
      sentences.filter((sentence) => openings.has(openingOf(sentence))).length /
      Math.max(1, sentences.length);
    const timesSaid = firsts.get(sentences[0] ?? '') ?? 0;
    return like(text) + 0.15 * timesSaid + 0.1 * heard + 0.04 * echoing(sentences);
  };
}

/** An onlooker who scrolls through our page sees about this many replies at once. */
const LATELY = 30;

function firstOf(text: string): string {
  return bareSentence(firstSentence(text));
}

function bareSentencesOf(text: string): string[] {
  return sentencesOf(text).map((sentence) => bareSentence(sentence.text));
}

/** How many longer words stand twice in one text, and how many neighbouring sentences begin alike. */
function echoing(sentences: readonly string[]): number {
  const words = sentences.flatMap((sentence) => sentence.split(' ')).filter((word) => word.length > 4);
  const starts = sentences.map((sentence) => sentence.split(' ')[0] ?? '');
  const alike = starts.filter((start, index) => index > 0 && start === starts[index - 1]).length;
  return words.length - new Set(words).size + alike;
}

function counted(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
