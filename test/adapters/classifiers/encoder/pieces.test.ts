import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MOST_PIECES, type Piece, pieceReader } from '../../../../src/adapters/classifiers/encoder/pieces.ts';

const RESERVED: Piece[] = ['�', '<s>', '</s>', '1', '2', '3'].map((mark) => [mark, 0]);
const WORDS: Piece[] = [
  ['\u2581', -3],
  ['\u2581bag', -4],
  ['\u2581b', -6],
  ['ag', -6],
  ['a', -5],
  ['g', -5],
  ['gage', -4],
  ['s', -3],
];
const vocabulary = [...RESERVED, ...WORDS];
const read = pieceReader(vocabulary);
const words = (text: string) => read(text).map((place) => vocabulary[place]?.[0]);

describe('pieces', () => {
  it('are the likeliest row, not the longest first', () => {
    expect(words('bags')).toEqual(['\u2581bag', 's']);
    expect(words('baggage')).toEqual(['\u2581bag', 'gage']);
  });

  it('fold compatible characters and mark where words begin', () => {
    expect(words('ｂａｇ bag')).toEqual(['\u2581bag', '\u2581bag']);
  });

  it('count unknown characters side by side as one', () => {
    expect(words('bag 😡😡я s')).toEqual(['\u2581bag', '\u2581', '�', '\u2581', 's']);
    expect(read('')).toEqual([]);
  });

  it('never are more than the encoder takes, and always known ones', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const places = read(text);
        expect(places.length).toBeLessThanOrEqual(MOST_PIECES);
        expect(places.every((place) => vocabulary[place] !== undefined)).toBe(true);
      }),
    );
    expect(read('bag '.repeat(5_000))).toHaveLength(MOST_PIECES);
  });
});
