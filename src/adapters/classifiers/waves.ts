import { VECTOR_WIDTH } from './encoder/transformer.ts';
import { finish, goOn, seedOf } from './ngram/hashing.ts';

/** So many times the vector is turned by chance, each time another way; each turn gives as many waves as it has numbers. */
const TURNS = 8;
/** A turn is made of so many changes of signs, each followed by a mixing of all numbers. */
const MIXINGS = 3;
/** How many numbers a vector becomes: of each wave its cosine and its sine. */
export const WAVES = 2 * TURNS * VECTOR_WIDTH;

/**
 * How much each half of the encoder's vector is stretched: by as much as either spreads over English posts, so that both say
 * alike and posts of one kind stand within a wave's length.
 */
const STRETCH = [25.9, 1.436] as const;

/** A wave is read off at so many steps, a power of two: quicker than a sine each time, and as good here. */
const STEPS = 4096;
const STEPS_A_RADIAN = STEPS / (2 * Math.PI);
const SINES = Float32Array.from({ length: STEPS }, (_, step) => Math.sin(step / STEPS_A_RADIAN));

/** Gives the waves of a vector, which it makes once however often it is asked about it; the list is the same each time. */
export type Waves = (vector: Float32Array) => Float32Array;

/**
 * Waves over the encoder's vector: weighing them says how like a post is to each that was learnt, without keeping any. Their
 * products come near to a Gaussian kernel's (random features, Rahimi and Recht 2007; turned by signs and Hadamard's matrix,
 * Yu and others 2016). Nothing is stored: chance comes from a hash, the same everywhere.
 */
export function waver(): Waves {
  const signs = signsOf(TURNS * MIXINGS);
  const turned = new Float32Array(VECTOR_WIDTH);
  const waves = new Float32Array(WAVES);
  let last: Float32Array | null = null;
  return (vector) => {
    if (vector === last) return waves;
    last = vector;
    for (let turn = 0; turn < TURNS; turn++) {
      stretchInto(turned, vector);
      for (let mixing = 0; mixing < MIXINGS; mixing++) {
        const from = (turn * MIXINGS + mixing) * VECTOR_WIDTH;
        for (let at = 0; at < VECTOR_WIDTH; at++) {
          turned[at] = (turned[at] as number) * (signs[from + at] as number);
        }
        mix(turned);
      }
      const base = 2 * turn * VECTOR_WIDTH;
      for (let at = 0; at < VECTOR_WIDTH; at++) {
        const step = Math.round((turned[at] as number) * STEPS_A_RADIAN);
        waves[base + 2 * at] = SINES[(step + STEPS / 4) & (STEPS - 1)] as number;
        waves[base + 2 * at + 1] = SINES[step & (STEPS - 1)] as number;
      }
    }
    return waves;
  };
}

function signsOf(rows: number): Int8Array {
  return Int8Array.from({ length: rows * VECTOR_WIDTH }, (_, at) =>
    (finish(goOn(seedOf(7), at)) & 1) === 0 ? 1 : -1,
  );
}

function stretchInto(into: Float32Array, vector: Float32Array): void {
  const half = VECTOR_WIDTH / 2;
  for (let at = 0; at < VECTOR_WIDTH; at++) {
    into[at] = (vector[at] as number) * (at < half ? STRETCH[0] : STRETCH[1]);
  }
}

/** Hadamard's matrix times the numbers, in place; their length stays. */
function mix(numbers: Float32Array): void {
  const count = numbers.length;
  for (let apart = 1; apart < count; apart *= 2) {
    for (let from = 0; from < count; from += 2 * apart) {
      for (let at = from; at < from + apart; at++) {
        const one = numbers[at] as number;
        const other = numbers[at + apart] as number;
        numbers[at] = one + other;
        numbers[at + apart] = one - other;
      }
    }
  }
  const by = 1 / Math.sqrt(count);
  for (let at = 0; at < count; at++) numbers[at] = (numbers[at] as number) * by;
}
