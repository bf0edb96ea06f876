import { sameName } from '../account-name.ts';
import type { Filter } from '../language/expression.ts';
import { isUnknownLanguage, languageFits } from '../language-fits.ts';
import type { Matchable } from '../matchable.ts';
import { isInside } from '../place.ts';

/**
 * Whether a post passes a filter. What a post does not tell (its language, its author's followers, where it was written)
 * decides nothing: such a post passes `lang:en`, and it passes `NOT lang:en` too. So `unknown` says what to give then.
 */
export function passes(filter: Filter, post: Matchable, unknown: boolean): boolean {
  switch (filter.is) {
    case 'platform':
      return post.platform === filter.platform;
    case 'community':
      return post.community?.toLowerCase() === filter.name.toLowerCase();
    case 'author':
      return sameName(filter.name, post.author);
    case 'lang':
      return isUnknownLanguage(post.lang) ? unknown : languageFits([filter.code], post.lang);
    case 'followers':
      return post.followers === null || post.followers === undefined
        ? unknown
        : post.followers >= filter.least;
    case 'place':
      return post.location ? isInside(filter.place, post.location) : unknown;
  }
}
