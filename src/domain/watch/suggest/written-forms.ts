import { isBordered } from '../script.ts';
import type { GroundPost } from './ground.ts';
import { romanise } from './romanise.ts';
import { soundOf } from './sound.ts';

/** Foreign words and names in Japanese stand in katakana, without gaps between them and what follows. */
const KATAKANA = /[\p{Script=Katakana}ー・]{3,30}/gu;
const LONGEST = 40;

/** A stretch of a post that may be a name in other letters. */
export interface WrittenForm {
  /** As it stands in the post. */
  written: string;
  /** Folded, without gaps. */
  joined: string;
  words: number;
  /** The same without its first word, and without its last one; none of one word. */
  shorter: readonly string[];
}

/** One to `most` neighbouring words of a post, and its runs of katakana, which foldedWords takes apart. */
export function formsIn(
  { post, words: all }: GroundPost,
  most: number,
  mayBegin: (word: string) => boolean,
): WrittenForm[] {
  const forms: WrittenForm[] = [];
  const words = all.filter(({ text }) => isBordered(text.charCodeAt(0)));
  for (let from = 0; from < words.length; from++) {
    if (!mayBegin(words[from]?.text ?? '')) continue;
    let joined = '';
    for (let to = from; to < Math.min(words.length, from + most); to++) {
      joined += words[to]?.text ?? '';
      if (joined.length > LONGEST) break;
      const written = post.text.slice(words[from]?.start, words[to]?.end).toLowerCase();
      const shorter =
        to === from
          ? []
          : [joined.slice(words[from]?.text.length), joined.slice(0, -(words[to]?.text.length ?? 0))];
      forms.push({ written, joined, words: to - from + 1, shorter });
    }
  }
  for (const [run] of post.text.matchAll(KATAKANA))
    if (mayBegin(run)) forms.push({ written: run, joined: run, words: 1, shorter: [] });
  return forms;
}

/** Whether a form that begins with this word may be like one of some names at all, by its first sound: most are not. */
export function beginsLike(sounds: readonly string[]): (word: string) => boolean {
  const first = new Set(sounds.map((sound) => sound.charAt(0)));
  const known = new Map<string, boolean>();
  return (word) => {
    const start = word.slice(0, 3);
    const answer = known.get(start) ?? first.has(soundOf(romanise(start)).charAt(0));
    known.set(start, answer);
    return answer;
  };
}
