import type { Filter } from '../language/expression.ts';
import { sayPlace } from '../place.ts';
import type { Stop } from './stop.ts';

const MANY = 6;

/** One stop as a sentence for a person. */
export function sayStop(stop: Stop): string {
  switch (stop.is) {
    case 'empty':
      return 'The set looks for nothing yet.';
    case 'absent':
      return `None of its words stands in the post: ${some(stop.terms)}.`;
    case 'missing':
      return `${some(stop.has)} stands in the post, but the rule also asks for ${some(stop.wanted)}.`;
    case 'alone':
      return `“${stop.term}” stands in the post, but counts only within ${stop.within} words of ${some(stop.near)}, and none of these is there.`;
    case 'too-far':
      return `“${stop.term}” stands ${stop.apart} words from “${stop.near}”; it counts only within ${stop.within}.`;
    case 'excluded':
      return `“${stop.term}” rules it out.`;
    case 'excluded-by':
      return `It is ruled out: ${sayFilter(stop.filter)}.`;
    case 'filter':
      return `The set takes only posts with ${stop.filters.map(sayFilter).join(' or ')}.`;
  }
}

function some(terms: readonly string[]): string {
  const shown = terms.slice(0, MANY).map((term) => `“${term}”`);
  const more = terms.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

function sayFilter(filter: Filter): string {
  switch (filter.is) {
    case 'lang':
      return `the language ${filter.code}`;
    case 'platform':
      return `the platform ${filter.platform === 'x' ? 'X' : 'Reddit'}`;
    case 'community':
      return `the subreddit r/${filter.name}`;
    case 'author':
      return `the author ${filter.name}`;
    case 'followers':
      return `an author with at least ${filter.least.toLocaleString('en')} followers`;
    case 'place':
      return `the place ${sayPlace(filter.place)}`;
  }
}
