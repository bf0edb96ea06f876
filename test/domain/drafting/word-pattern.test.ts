import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holdsWord, withWords, wordsFound } from '../../../src/domain/drafting/word-pattern.ts';

const SOURCES = ['call', 'refund|refunded', 'cancell?ed (flight|trip)', 'звон\\p{L}*', '(?<!no )form', 'a'];
const text = fc
  .array(
    fc.constantFrom(
      'call',
      'recall',
      'CALLS',
      'refunded',
      'cancelled trip',
      'звонить',
      'no form',
      'a',
      'ä',
      '!',
    ),
  )
  .chain((words) => fc.constantFrom(' ', '', ', ').map((between) => words.join(between)));

describe('a pattern of the rules', () => {
  it('finds exactly what a search with borders finds', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...SOURCES), (words, source) => {
        const bounded = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, 'giu');
        const found = wordsFound(words, source, 'en').map((match) => [match.index, match[0]]);
        expect(found).toEqual([...words.matchAll(bounded)].map((match) => [match.index, match[0]]));
        expect(holdsWord(words, source, 'ru')).toBe(found.length > 0);
        expect(withWords(words, source, 'en', '<$1>')).toBe(words.replace(bounded, '<$1>'));
      }),
    );
  });

  it('finds whole words only, but in Chinese', () => {
    expect(holdsWord('a recall of ours', 'call', 'en')).toBe(false);
    expect(holdsWord('請打電話給我們', '電話', 'zh-Hant')).toBe(true);
  });

  it('finds the same again', () => {
    expect(wordsFound('call, call', 'call', 'en')).toHaveLength(2);
    expect(wordsFound('call, call', 'call', 'en')).toHaveLength(2);
    expect(holdsWord('call', 'call', 'en') && holdsWord('call', 'call', 'en')).toBe(true);
  });
});
