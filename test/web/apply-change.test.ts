import { describe, expect, it } from '@jest/globals';
import { KeywordSetBody } from '../../src/domain/watch/keyword-set.ts';
import { applyChange } from '../../src/web/pages/keywords/suggestions/apply-change.ts';

const body = KeywordSetBody.parse({
  words: ['monday', 'monday coffee'],
  exclude: ['hiring'],
  ambiguous: [{ word: 'mon', near: ['beans'], within: 6 }],
});

describe('applyChange', () => {
  it('adds a word or an exclusion behind the others, once', () => {
    expect(applyChange(body, { do: 'add', list: 'words', term: 'munday' })).toEqual({
      words: ['monday', 'monday coffee', 'munday'],
    });
    expect(applyChange(body, { do: 'add', list: 'exclude', term: 'hiring' })).toEqual({
      exclude: ['hiring'],
    });
  });

  it('gives an ordinary word more company, and leaves other words', () => {
    expect(applyChange(body, { do: 'add-near', word: 'mon', term: 'roast' })).toEqual({
      ambiguous: [{ word: 'mon', near: ['beans', 'roast'], within: 6 }],
    });
    expect(applyChange(body, { do: 'add-near', word: 'gone', term: 'roast' })).toEqual({
      ambiguous: body.ambiguous,
    });
  });

  it('moves a word among those that need company', () => {
    const near = ['roast', 'latte'];
    expect(applyChange(body, { do: 'ask-for-company', term: 'monday', near, within: 8 })).toEqual({
      words: ['monday coffee'],
      ambiguous: [...body.ambiguous, { word: 'monday', near, within: 8 }],
    });
    expect(applyChange(body, { do: 'add-in-company', term: 'munday', near, within: 8 })).toEqual({
      ambiguous: [...body.ambiguous, { word: 'munday', near, within: 8 }],
    });
  });

  it('takes out of the list that is named', () => {
    expect(applyChange(body, { do: 'take-out', list: 'words', term: 'monday' })).toEqual({
      words: ['monday coffee'],
    });
    expect(applyChange(body, { do: 'take-out', list: 'ambiguous', term: 'mon' })).toEqual({ ambiguous: [] });
  });
});
