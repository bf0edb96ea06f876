/** A group to draw from: how often its turn comes beside others, what was judged in it, and what waits. */
export interface Turn<T> {
  weight: number;
  judged: number;
  next: readonly T[];
}

/**
 * What is judged next, `most` of it: each time from the group that is furthest behind its share. So a small group is judged
 * as well as a large one; the estimate weighs each group by its posts, and not by how often its turn came.
 */
export function takeTurns<T>(groups: readonly Turn<T>[], most: number): T[] {
  const taken: T[] = [];
  const places = groups.map((group) => ({ ...group, at: 0 }));
  while (taken.length < most) {
    const waiting = places.filter((group) => group.at < group.next.length);
    const behind = waiting.toSorted(
      (a, b) => (a.judged + a.at + 1) / a.weight - (b.judged + b.at + 1) / b.weight,
    )[0];
    const post = behind?.next[behind.at];
    if (!behind || post === undefined) break;
    taken.push(post);
    behind.at += 1;
  }
  return taken;
}
