/** What stands between two alternatives in every query language we speak. */
export const OR = ' OR ';

/**
 * Shares alternatives out to as few groups as fit, each at most `room` characters when joined by `OR`: the longest first,
 * each into the first group with room (never more than 11/9 of the fewest possible). Within a group the given order stays.
 * Every alternative must fit into `room` by itself.
 */
export function packAlternatives(alternatives: readonly string[], room: number): string[][] {
  const groups: { indexes: number[]; length: number }[] = [];
  const longestFirst = [...alternatives.keys()].sort(
    (a, b) => lengthOf(alternatives, b) - lengthOf(alternatives, a),
  );
  for (const index of longestFirst) {
    const length = lengthOf(alternatives, index);
    const group = groups.find((candidate) => candidate.length + OR.length + length <= room);
    if (group) {
      group.indexes.push(index);
      group.length += OR.length + length;
    } else groups.push({ indexes: [index], length });
  }
  const inOrder = groups.map(({ indexes }) => indexes.sort((a, b) => a - b));
  inOrder.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  return inOrder.map((indexes) => indexes.map((index) => alternatives[index] ?? ''));
}

function lengthOf(alternatives: readonly string[], index: number): number {
  return alternatives[index]?.length ?? 0;
}
