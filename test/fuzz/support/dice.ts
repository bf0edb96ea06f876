import { seededChance } from '../../bench/support/statistics.ts';

/** Chance that a seed decides, so that a broken input can be thrown again. */
export interface Dice {
  /** From 0 up to 1. */
  chance(): number;
  /** A whole number from 0 up to `below`, that one excluded. */
  below(below: number): number;
  /** One of the list. Throws of an empty one. */
  pick<T>(list: readonly T[]): T;
}

export function diceOf(seed: number): Dice {
  const chance = seededChance(seed);
  const below = (limit: number) => Math.floor(chance() * limit);
  return {
    chance,
    below,
    pick<T>(list: readonly T[]): T {
      const [picked] = list.slice(below(list.length));
      if (picked === undefined && list.length === 0) throw new Error('there is nothing to pick from');
      return picked as T;
    },
  };
}
