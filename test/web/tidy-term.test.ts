import { describe, expect, it } from '@jest/globals';
import { tidyTerm, tidyTerms } from '../../src/web/pages/keywords/tidy-term.ts';

describe('tidyTerm', () => {
  it.each([
    ['hashtags', 'northwind', '#northwind'],
    ['hashtags', '##northwind', '#northwind'],
    ['handles', ' NorthwindAir ', '@NorthwindAir'],
    ['addresses', 'https://northwind.example/', 'northwind.example'],
    ['excludeAuthors', '@jobsbot', 'jobsbot'],
    ['excludeAuthors', 'u/jobsbot', 'jobsbot'],
    ['communities', '/r/travel', 'travel'],
    ['languages', 'EN', 'en'],
    ['words', '  north   wind ', 'north wind'],
    ['words', 'refund*', 'refund*'],
  ] as const)('%s: %s becomes %s', (group, typed, kept) => {
    expect(tidyTerm(group, typed)).toBe(kept);
  });

  it.each([
    ['words', '   '],
    ['hashtags', '#'],
    ['handles', '@@'],
    ['communities', 'r/'],
    ['addresses', 'https://'],
  ] as const)('%s: nothing is left of %p', (group, typed) => {
    expect(tidyTerm(group, typed)).toBeNull();
  });
});

describe('tidyTerms', () => {
  it('keeps each term once, whatever its case, as it was written first', () => {
    expect(tidyTerms('hashtags', ['Northwind', '#northwind', '', '#nw'])).toEqual(['#Northwind', '#nw']);
  });
});
