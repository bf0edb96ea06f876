import type { Sight } from './lesson.ts';

/** One sight with what a person said of it: yes or no. */
export interface Corrected {
  sight: Sight;
  is: boolean;
}

/** Added to the log-odds of a text; nought where nothing was learnt that touches it. */
export type Correction = (sight: Sight) => number;

/** Of so many labels the newest are learnt from: a brand's talk of two years ago says little of today's. */
const MOST_LABELS = 2_000;
const ROUNDS = 15;
const RATE = 0.15;
/** How strongly each kind of weight is held to nought, for all labels together. */
const HOLD = { odds: 2, seen: 1, words: 0.5 };
/** The second layer's values are log-odds: brought to about one. */
const SEEN_SCALE = 0.5;

/**
 * Learns from labels what the trained experts get wrong for this brand: a logistic regression whose starting point is what
 * they said, held to nought, so that few labels change little. The same labels always give the same correction, which is
 * how it survives a restart and how a label is undone: learn again without it.
 */
export function learnCorrection(labels: readonly Corrected[]): Correction {
  const lessons = labels.slice(-MOST_LABELS);
  if (lessons.length === 0) return () => 0;
  const weights = new Map<number, Weight>();
  const share = 1 / lessons.length;
  for (let round = 0; round < ROUNDS; round++) {
    for (const { sight, is } of lessons) {
      const chance = 1 / (1 + Math.exp(-(sight.odds + added(sight, weights))));
      const off = chance - (is ? 1 : 0);
      visit(sight, (place, value, hold) => step(weights, place, off * value, hold * share));
    }
  }
  return (sight) => added(sight, weights);
}

interface Weight {
  value: number;
  squares: number;
}

/** Places below nought are the bias, the odds and what was seen; from nought on they are words. */
const BIAS = -1;
const ODDS = -2;
const SEEN = -3;

/** Calls with each place that a sight touches, its value there and how strongly the place is held. */
function visit(
  { odds, seen, words }: Sight,
  each: (place: number, value: number, hold: number) => void,
): void {
  each(BIAS, 1, 0);
  each(ODDS, odds * SEEN_SCALE, HOLD.odds);
  for (let at = 0; at < seen.length; at++) each(SEEN - at, (seen[at] ?? 0) * SEEN_SCALE, HOLD.seen);
  const value = words.length === 0 ? 0 : 1 / Math.sqrt(words.length);
  for (const word of words) each(word, value, HOLD.words);
}

function added(sight: Sight, weights: ReadonlyMap<number, Weight>): number {
  let sum = 0;
  visit(sight, (place, value) => {
    sum += (weights.get(place)?.value ?? 0) * value;
  });
  return sum;
}

function step(weights: Map<number, Weight>, place: number, slope: number, hold: number): void {
  let weight = weights.get(place);
  if (!weight) {
    weight = { value: 0, squares: 1 };
    weights.set(place, weight);
  }
  const gradient = slope + hold * weight.value;
  weight.squares += gradient * gradient;
  weight.value -= (RATE * gradient) / Math.sqrt(weight.squares);
}
