/** Which terms found each of some mentions. */
export interface FoundBy {
  terms: readonly string[];
}

export interface TermReach {
  term: string;
  finds: number;
  /** Found by nothing else. */
  alone: number;
}

/** What each term finds, the widest first. */
export function reachOf(mentions: readonly FoundBy[]): TermReach[] {
  const rows = new Map<string, TermReach>();
  for (const { terms } of mentions)
    for (const term of new Set(terms)) {
      const row = rows.get(term) ?? { term, finds: 0, alone: 0 };
      rows.set(term, row);
      row.finds += 1;
      if (terms.length === 1) row.alone += 1;
    }
  return [...rows.values()].sort(
    (a, b) => b.finds - a.finds || b.alone - a.alone || (a.term < b.term ? -1 : 1),
  );
}

/** How often each pair of these terms found the same mention: a row and a column for each, in their order. */
export function overlapOf(mentions: readonly FoundBy[], terms: readonly string[]): number[][] {
  const places = new Map(terms.map((term, n) => [term, n]));
  const counts = terms.map(() => terms.map(() => 0));
  for (const mention of mentions) {
    const here = [...new Set(mention.terms)].flatMap((term) => places.get(term) ?? []);
    for (const one of here)
      for (const other of here) {
        const row = counts[one];
        if (row) row[other] = (row[other] ?? 0) + 1;
      }
  }
  return counts;
}
