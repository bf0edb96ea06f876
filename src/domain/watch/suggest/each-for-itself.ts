/** Something that brings posts, by their places in the ground. */
interface Bringing {
  places: readonly number[];
  /** Higher first. */
  worth: number;
}

/** Of those that bring the same posts only the best: each that is kept brings mostly what none before it does. */
export function eachForItself<T extends Bringing>(all: readonly T[]): T[] {
  const brought = new Set<number>();
  return all
    .toSorted((a, b) => b.worth - a.worth)
    .filter(({ places }) => {
      const fresh = places.filter((place) => !brought.has(place));
      if (2 * fresh.length < places.length) return false;
      for (const place of fresh) brought.add(place);
      return true;
    });
}
