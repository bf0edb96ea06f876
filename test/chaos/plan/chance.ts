export type Random = () => number;

/** One of the things, each as likely as the others. Throws when there is none. */
export function pick<T>(things: readonly T[], random: Random): T {
  const one = things[Math.floor(random() * things.length)];
  if (one === undefined) throw new Error('there is nothing to pick from');
  return one;
}

/** A whole number from `least` to `most`. */
export function between(least: number, most: number, random: Random): number {
  return least + Math.floor(random() * (most - least + 1));
}
