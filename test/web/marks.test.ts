import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutAtMarks, type Mark } from '../../src/web/parts/marks.ts';

const mark = (start: number, end: number, kind = 'brand'): Mark => ({ start, end, kind });
const shown = (text: string, marks: Mark[]) =>
  cutAtMarks(text, marks).map((piece) => [piece.text, piece.mark?.kind ?? null]);

describe('cutAtMarks', () => {
  it('gives the whole text as one piece where nothing is marked', () => {
    expect(shown('my bag is lost', [])).toEqual([['my bag is lost', null]]);
    expect(shown('', [])).toEqual([]);
  });

  it('marks words and leaves the rest', () => {
    expect(shown('northwind lost my bag', [mark(0, 9), mark(10, 14, 'reason')])).toEqual([
      ['northwind', 'brand'],
      [' ', null],
      ['lost', 'reason'],
      [' my bag', null],
    ]);
  });

  it('draws the later of two marks that overlap', () => {
    expect(shown('northwind air', [mark(0, 13, 'reason'), mark(0, 9, 'brand')])).toEqual([
      ['northwind', 'brand'],
      [' air', 'reason'],
    ]);
  });

  it('makes one piece of marks of one kind that overlap or touch', () => {
    expect(shown('@northwind', [mark(0, 10), mark(1, 10)])).toEqual([['@northwind', 'brand']]);
    expect(shown('north wind', [mark(0, 5), mark(6, 10)])).toHaveLength(3);
  });

  it('clips what reaches beyond the text and drops what is empty or turned round', () => {
    expect(shown('short', [mark(3, 90), mark(2, 2), mark(4, 1), mark(-5, 1)])).toEqual([
      ['s', 'brand'],
      ['ho', null],
      ['rt', 'brand'],
    ]);
  });

  it('never splits an emoji', () => {
    expect(shown('a😡b', [mark(2, 4)])).toEqual([
      ['a', null],
      ['😡b', 'brand'],
    ]);
    expect(shown('a😡b', [mark(0, 2)])).toEqual([
      ['a😡', 'brand'],
      ['b', null],
    ]);
  });

  it('joins to the same text whatever the marks', () => {
    const marks = fc.array(
      fc.record({ start: fc.integer({ min: -3, max: 40 }), end: fc.integer({ min: -3, max: 40 }) }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), marks, (text, places) => {
        const pieces = cutAtMarks(
          text,
          places.map((place) => ({ ...place, kind: 'x' })),
        );
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text.isWellFormed() || !text.isWellFormed())).toBe(true);
      }),
    );
  });
});
