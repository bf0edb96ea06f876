import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomFrom } from '../../../../fixtures/training/random.ts';
import { characterTables } from '../../../../src/adapters/classifiers/ngram/characters.ts';
import { type Features, featureReader, SPAN } from '../../../../src/adapters/classifiers/ngram/features.ts';
import { PARTS, rowSummer } from '../../../../src/adapters/classifiers/ngram/row-sums.ts';
import { type GroupWeights, SQUARES } from '../../../../src/adapters/classifiers/ngram/weights.ts';

const BITS = 10;
const read = featureReader(characterTables([]), BITS);

/** Weights of so many columns, every byte by chance, the outermost ones among them. */
function weightsOf(columns: number): GroupWeights {
  const random = randomFrom(columns);
  const bytes = Uint8Array.from({ length: columns * 2 ** BITS }, () => Math.floor(256 * random()));
  return {
    bits: BITS,
    experts: [],
    columns,
    bias: new Float32Array(columns),
    bytes,
    unit: new Float64Array(columns).fill(1),
  };
}

/** The same sums written plainly. */
function plainly({ count, spans, tokens }: Features, { bytes, columns }: GroupWeights) {
  const totals = new Array<number>(columns).fill(0);
  const shares = Array.from({ length: tokens.count }, () => new Array<number>(columns).fill(0));
  for (let feature = 0; feature < count; feature++) {
    const [bucket = 0, first = 0, last = 0] = spans.subarray(SPAN.size * feature);
    for (let column = 0; column < columns; column++) {
      const weight = SQUARES[bytes[bucket * columns + column] ?? 0] ?? 0;
      totals[column] = (totals[column] ?? 0) + weight;
      for (const share of first < 0 ? [] : shares.slice(first, last + 1)) {
        share[column] = (share[column] ?? 0) + weight / (last - first + 1);
      }
    }
  }
  return { totals, shares };
}

describe('the sums over a text’s features', () => {
  it.each([1, 3, 16, 29, 40])('are those written plainly, for %s columns', (columns) => {
    const weights = weightsOf(columns);
    const sum = rowSummer(weights);
    const unit = fc.constantFrom(
      'not ',
      'bad',
      ' late',
      '行李',
      '不見了',
      '!!',
      '@air ',
      '😡',
      ' https://a.b ',
      ' x',
    );
    const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit, maxLength: 40 }));
    fc.assert(
      fc.property(texts, (text) => {
        const features = read(text);
        const { totals, shares } = plainly(features, weights);
        const { totals: said, tokens, apart } = sum(features);
        expect([...said.subarray(0, columns)]).toEqual(totals);
        for (const [token, share] of shares.entries()) {
          for (const [column, value] of share.entries()) {
            expect((tokens[token * apart + column] ?? 0) / PARTS).toBeCloseTo(value, 6);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hold for the longest text, and the text after it starts anew', () => {
    const weights = weightsOf(29);
    const sum = rowSummer(weights);
    const short = [...sum(read('late again')).totals];
    const long = read('the bag that nobody brought '.repeat(400));
    expect([...sum(long).totals.subarray(0, 29)]).toEqual(plainly(long, weights).totals);
    expect([...sum(read('late again')).totals]).toEqual(short);
  });
});
