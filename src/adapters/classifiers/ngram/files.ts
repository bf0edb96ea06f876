import { fileURLToPath } from 'node:url';

/** Where the trained weights stand: `joins.json`, and `<group>.bin.gz` for each group of languages. */
export const WEIGHTS_FOLDER = fileURLToPath(new URL('./weights', import.meta.url));

/** How many buckets features are hashed to, as a power of two. */
export const BITS = 18;

const WORLD = ['ar', 'de', 'es', 'fr', 'hi', 'it', 'pt'];

/** Which group of experts reads a language; null where none learnt it. */
export function groupOf(language: string): string | null {
  if (language === 'en' || language === 'ru' || language === 'th') return language;
  if (language.startsWith('zh')) return 'zh';
  return WORLD.includes(language) ? 'world' : null;
}
