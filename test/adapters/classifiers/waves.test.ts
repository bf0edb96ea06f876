import { describe, expect, it } from '@jest/globals';
import { randomFrom } from '../../../fixtures/training/random.ts';
import { VECTOR_WIDTH } from '../../../src/adapters/classifiers/encoder/transformer.ts';
import { HeadWeights } from '../../../src/adapters/classifiers/heads.ts';
import { WAVES, waver } from '../../../src/adapters/classifiers/waves.ts';

/** As far apart as two posts are: the first half is stretched by 25.9, the second by 1.436. */
function vectorFrom(seed: number, spread: number): Float32Array {
  const random = randomFrom(seed);
  return Float32Array.from(
    { length: VECTOR_WIDTH },
    (_, at) => ((random() - 0.5) * spread) / (at < VECTOR_WIDTH / 2 ? 25.9 : 1.436),
  );
}

function stretched(vector: Float32Array): number[] {
  return Array.from(vector, (value, at) => value * (at < VECTOR_WIDTH / 2 ? 25.9 : 1.436));
}

const likeness = (one: Float32Array, other: Float32Array) =>
  (2 * one.reduce((sum, wave, at) => sum + wave * (other[at] ?? 0), 0)) / WAVES;

describe('waves over a vector', () => {
  it('multiply to how near two vectors are, as a bell curve has it', () => {
    for (const spread of [0, 1, 2, 4, 8]) {
      const [one, other] = [vectorFrom(1, spread), vectorFrom(2, spread)];
      const far = stretched(one).reduce(
        (sum, value, at) => sum + (value - (stretched(other)[at] ?? 0)) ** 2,
        0,
      );
      const bell = Math.exp(-far / (2 * VECTOR_WIDTH));
      expect(Math.abs(likeness(waver()(one), waver()(other)) - bell)).toBeLessThan(0.03);
    }
  });

  it('are the same for the same vector, whoever makes them, and others for another one', () => {
    const waves = waver();
    const first = waves(vectorFrom(3, 3)).slice();
    const other = waves(vectorFrom(4, 3)).slice();
    expect(waves(vectorFrom(3, 3))).toEqual(first);
    expect(waver()(vectorFrom(3, 3))).toEqual(first);
    expect(likeness(first, other)).toBeLessThan(0.9);
  });

  it('of a text without any piece are all of the same height', () => {
    const waves = waver()(new Float32Array(VECTOR_WIDTH));
    expect(new Set(waves)).toEqual(new Set([1, 0]));
  });
});

describe('weights of a head over waves', () => {
  const head = (bytes: number) => ({
    waves: [{ bytes: Buffer.alloc(bytes, 128).toString('base64'), largest: 1, bias: 0 }],
  });

  it('are turned away where bytes are missing', () => {
    expect(HeadWeights.safeParse(head(WAVES)).success).toBe(true);
    expect(HeadWeights.safeParse(head(WAVES - 1)).success).toBe(false);
    expect(HeadWeights.safeParse({ waves: [{ bytes: 'no bytes!', largest: 1, bias: 0 }] }).success).toBe(
      false,
    );
  });
});
