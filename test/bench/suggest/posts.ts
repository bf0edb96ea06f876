import { KeywordSetBody } from '../../../src/domain/watch/keyword-set.ts';
import type { HeardText } from '../../../src/domain/watch/suggest/ground.ts';
import { seededChance } from '../support/statistics.ts';
import { NOISE, OURS, PLANTED, SLOTS, WITH_PLANTED } from './phrases.ts';

/** One made-up post, with the truth about it that no judge here may see. */
export interface MadePost {
  text: string;
  aboutUs: boolean;
  /** The written form that was planted in it, or null. */
  planted: string | null;
}

/** "Monday Coffee" as its brand manager wrote it at first. */
export const MONDAY_COFFEE = KeywordSetBody.parse({
  words: ['monday coffee', 'mondaycoffee', 'monday'],
  hashtags: ['#mondaycoffee'],
  handles: ['@mondaycoffee'],
  addresses: ['mondaycoffee.example'],
});

/** Posts of one seed: a share of them about us, and each planted form so many times. */
export function madePosts(options: {
  seed: number;
  count: number;
  ours: number;
  eachPlanted: number;
  /** Only every second way to say things, so that others are never met; all without it. */
  half?: 'even' | 'odd';
}): MadePost[] {
  const chance = seededChance(options.seed);
  const [ours, noise] = [OURS, NOISE].map((ways) => waysOf(ways, options.half));
  const plain = Array.from({ length: options.count }, (): MadePost => {
    const aboutUs = chance() < options.ours;
    return { text: filled(pick((aboutUs ? ours : noise) ?? [], chance), chance), aboutUs, planted: null };
  });
  const planted = PLANTED.flatMap((form) =>
    Array.from({ length: options.eachPlanted }, (): MadePost => {
      const text = filled(pick(WITH_PLANTED, chance), chance).replace('{name}', form);
      return { text, aboutUs: true, planted: form };
    }),
  );
  return shuffle([...plain, ...planted], chance);
}

function waysOf(ways: readonly string[], half: 'even' | 'odd' | undefined): readonly string[] {
  return half === undefined ? ways : ways.filter((_, at) => at % 2 === (half === 'even' ? 0 : 1));
}

function filled(template: string, chance: () => number): string {
  return `{open}${template}{close}`.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const words = SLOTS[name];
    return words ? pick(words, chance) : slot;
  });
}

function pick<T>(from: readonly T[], chance: () => number): T {
  const one = from[Math.floor(chance() * from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

/** Fisher and Yates. */
function shuffle<T>(items: T[], chance: () => number): T[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    const [one, two] = [items[at], items[other]];
    if (one !== undefined && two !== undefined) [items[at], items[other]] = [two, one];
  }
  return items;
}

/** The posts as the house hears them; of the first `judged` a person said whether they are about us. */
export function heardAfter(posts: readonly MadePost[], judged: number): HeardText[] {
  return posts.map(({ text, aboutUs }, at) => ({
    text,
    aboutUs: at < judged ? aboutUs : null,
    lang: null,
    platform: 'x',
    community: null,
    author: `somebody_${at}`,
  }));
}
