import { companyWords } from './company.ts';
import type { Ground } from './ground.ts';
import type { EntryFinds } from './terms-alone.ts';
import { onlyThis, placesOf, tallyAt, tryAll } from './trials.ts';

const WITHIN = 8;
const MOST_TRIED = 40;
const MOST_WORDS = 12;
/** A word of company brings so many about us for each that is noise. */
const WORTH = 4;

export interface Company {
  near: string[];
  within: number;
  /** Places of the posts that the word would find no more. */
  lost: number[];
}

/** The company in which a word mostly means the brand; null when none keeps half of what is about us and leaves half of the noise. */
export function companyFor(ground: Ground, { term, alone }: EntryFinds): Company | null {
  const near = wordsThatCover(ground, term, alone);
  if (near.length < 2) return null;
  const entry = { word: term, near, within: WITHIN };
  const [kept = []] = tryAll(ground, [onlyThis(ground.body, { ambiguous: [entry] })]);
  const still = new Set(kept);
  const lost = alone.filter((place) => !still.has(place));
  const [before, gone] = [tallyAt(ground, alone), tallyAt(ground, lost)];
  const fair = 2 * gone.aboutUs <= before.aboutUs && 2 * gone.noise >= before.noise;
  return fair ? { near, within: WITHIN, lost } : null;
}

/** Word after word the one that brings most that is about us and that none before it brings. */
function wordsThatCover(ground: Ground, term: string, alone: readonly number[]): string[] {
  const words = companyWords(ground, alone).slice(0, MOST_TRIED);
  const found = tryAll(
    ground,
    words.map((word) => onlyThis(ground.body, { ambiguous: [{ word: term, near: [word], within: WITHIN }] })),
  );
  const left = words.map((word, at) => ({
    word,
    ours: placesOf(ground, found[at] ?? [], 'about-us'),
    noise: placesOf(ground, found[at] ?? [], 'noise').length,
  }));
  const brought = new Set<number>();
  const chosen: string[] = [];
  while (chosen.length < MOST_WORDS) {
    const [best] = left
      .map((one) => ({ ...one, worth: fresh(one.ours, brought) - WORTH * one.noise }))
      .sort((a, b) => b.worth - a.worth);
    if (!best || best.worth <= 0) break;
    chosen.push(best.word);
    for (const place of best.ours) brought.add(place);
  }
  return chosen;
}

function fresh(places: readonly number[], brought: ReadonlySet<number>): number {
  return places.filter((place) => !brought.has(place)).length;
}
