import { firstOf } from '../whole-text.ts';

/** Most of a post that a draft listens to, in UTF-16 units: patterns of the rules may cost the square of it. */
const MOST_HEARD = 4_000;

/** The part of their words that a draft goes by. A post on X holds up to 25,000 signs, one on Reddit 40,000. */
export function heard(text: string): string {
  return firstOf(text, MOST_HEARD);
}
