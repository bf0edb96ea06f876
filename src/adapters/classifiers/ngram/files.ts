import { fileURLToPath } from 'node:url';

/** Where the trained weights stand: `joins.json`, and `<group>.bin.gz` for each group of languages. */
export const WEIGHTS_FOLDER = fileURLToPath(new URL('./weights', import.meta.url));

/** How many buckets the features of most groups are hashed to, as a power of two. */
export const BITS = 18;

/** Languages of which tweets alone are known, none of them called a complaint. */
const TWEETED = ['ar', 'de', 'es', 'fr', 'it', 'pt'];

/** Judges Hindi, and what is of no language that was learnt. */
export const WORLD = 'world';

/** Which group of experts reads a language; null where none learnt it. */
export function groupOf(language: string): string | null {
  if (language === 'en' || language === 'ru' || language === 'th') return language;
  if (language.startsWith('zh')) return 'zh';
  if (language === 'hi') return WORLD;
  return TWEETED.includes(language) ? language : null;
}

/** Groups that learnt from bad feeling only, never from complaints: a likely complaint there is for a person to see. */
export const WITHOUT_COMPLAINTS: ReadonlySet<string> = new Set([WORLD, 'th', ...TWEETED]);
