import { KeywordSetBody } from '../../../src/domain/watch/keyword-set.ts';
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
}): MadePost[] {
  const chance = seededChance(options.seed);
  const plain = Array.from({ length: options.count }, (): MadePost => {
    const aboutUs = chance() < options.ours;
    return { text: filled(pick(aboutUs ? OURS : NOISE, chance), chance), aboutUs, planted: null };
  });
  const planted = PLANTED.flatMap((form) =>
    Array.from({ length: options.eachPlanted }, (): MadePost => {
      const text = filled(pick(WITH_PLANTED, chance), chance).replace('{name}', form);
      return { text, aboutUs: true, planted: form };
    }),
  );
  return shuffle([...plain, ...planted], chance);
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
