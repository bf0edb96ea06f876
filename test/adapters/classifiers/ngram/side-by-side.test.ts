import { describe, expect, it } from '@jest/globals';
import { sideBySide } from '../../../../src/adapters/classifiers/ngram/side-by-side.ts';
import type { GroupWeights } from '../../../../src/adapters/classifiers/ngram/weights.ts';

const BITS = 8;

/** `bytes` gives the byte of a bucket and column. */
function group(
  name: string,
  columns: number,
  byte: (bucket: number, column: number) => number,
): GroupWeights {
  const classes = Array.from({ length: columns }, (_, at) => `${name}${at}`);
  return {
    bits: BITS,
    experts: [{ name, role: 'opinion', classes, from: 0 }],
    columns,
    bias: Float32Array.from(classes, (_, at) => at + columns),
    bytes: Uint8Array.from({ length: columns * 2 ** BITS }, (_, at) =>
      byte(Math.floor(at / columns), at % columns),
    ),
    unit: Float64Array.from(classes, (_, at) => at / columns),
  };
}

describe('two groups side by side', () => {
  const first = group('all', 3, (bucket, column) => (bucket + column) % 256);
  const second = group('own', 2, (bucket, column) => (255 - bucket + column) % 256);
  const both = sideBySide(first, second);

  it('have the columns of both in each bucket', () => {
    expect(both.columns).toBe(5);
    expect(both.bytes).toHaveLength(5 * 2 ** BITS);
    for (let bucket = 0; bucket < 2 ** BITS; bucket++) {
      const row = [0, 1, 2].map((column) => (bucket + column) % 256);
      const more = [0, 1].map((column) => (255 - bucket + column) % 256);
      expect([...both.bytes.subarray(5 * bucket, 5 * bucket + 5)]).toEqual([...row, ...more]);
    }
  });

  it('keep for each column its bias, its unit and its expert', () => {
    expect([...both.bias]).toEqual([3, 4, 5, 2, 3]);
    expect([...both.unit]).toEqual([0, 1 / 3, 2 / 3, 0, 1 / 2]);
    expect(both.experts.map(({ name, from }) => [name, from])).toEqual([
      ['all', 0],
      ['own', 3],
    ]);
  });

  it('are refused when their features are hashed differently', () => {
    expect(() => sideBySide(first, { ...second, bits: 9 })).toThrow(/train them again/);
  });
});
