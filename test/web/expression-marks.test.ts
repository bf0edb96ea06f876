import { describe, expect, it } from '@jest/globals';
import { expressionMarks } from '../../src/web/pages/keywords/expression-marks.ts';

const seen = (text: string) =>
  expressionMarks(text, null).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('the colours of an expression', () => {
  it('tell operators, phrases, tags, filters and brackets apart, and leave words alone', () => {
    expect(seen('(coffee OR "monday coffee") AND #latte NOT lang:en')).toEqual([
      ['bracket', '('],
      ['operator', 'OR'],
      ['quoted', '"monday coffee"'],
      ['bracket', ')'],
      ['operator', 'AND'],
      ['tag', '#latte'],
      ['operator', 'NOT'],
      ['filter', 'lang:en'],
    ]);
    expect(seen('monday NEAR/8 beans ORDER android')).toEqual([['operator', 'NEAR/8']]);
  });

  it('do not take operators inside a phrase or a filter for operators', () => {
    expect(seen('"this OR that (here" url:"a OR b"')).toEqual([
      ['quoted', '"this OR that (here"'],
      ['filter', 'url:"a OR b"'],
    ]);
  });

  it('a phrase that is never closed is coloured to the end', () => {
    expect(seen('a OR "b c')).toEqual([
      ['operator', 'OR'],
      ['quoted', '"b c'],
    ]);
  });
});

describe('the place that is wrong', () => {
  const wrongIn = (text: string, at: number, end: number) =>
    expressionMarks(text, { at, end, message: 'no' })
      .filter(({ kind }) => kind === 'wrong')
      .map(({ start, end: until }) => text.slice(start, until));

  it('is marked where it stands', () => {
    expect(wrongIn('a AND (b', 6, 7)).toEqual(['(']);
    expect(wrongIn('a (', 2, 2)).toEqual(['(']);
  });

  it('behind the end is shown at the last sign, for something must be seen', () => {
    expect(wrongIn('a OR', 4, 4)).toEqual(['R']);
    expect(wrongIn('a OR  ', 6, 6)).toEqual(['R']);
  });
});
