/** A post a set finds, as the term table sees it. */
export interface FoundPost {
  terms: readonly string[];
  /** What it costs to read, in US dollars. */
  usd: number;
  /** How likely it is of use, 0 to 1; null when nobody looked. */
  worth: number | null;
}

/** What one term of a set brings. */
export interface TermRow {
  term: string;
  /** Posts it stands in, and those that nothing else of the set would find. */
  finds: number;
  alone: number;
  /** Of the posts it finds alone: how many are of use, as far as looked, and what they cost in US dollars. */
  useful: number;
  usd: number;
  /** Its part in all the noise of the set, 0 to 1: of the posts it finds alone. */
  noiseShare: number;
}

/** What each term brings, the costliest first; `terms` are all of the set, so that those which never found anything stand there too. */
export function termTable(posts: readonly FoundPost[], terms: readonly string[]): TermRow[] {
  const rows = new Map(terms.map((term) => [term, emptyRow(term)]));
  const usual = usualWorth(posts);
  let noise = 0;
  for (const post of posts) {
    const found = [...new Set(post.terms)];
    const worth = post.worth ?? usual;
    noise += 1 - worth;
    for (const term of found) {
      const row = rows.get(term) ?? emptyRow(term);
      rows.set(term, row);
      row.finds += 1;
      if (found.length > 1) continue;
      row.alone += 1;
      row.useful += worth;
      row.usd += post.usd;
      row.noiseShare += 1 - worth;
    }
  }
  const all = [...rows.values()];
  for (const row of all) row.noiseShare = noise === 0 ? 0 : row.noiseShare / noise;
  return all.sort(
    (a, b) => b.usd - a.usd || b.alone - a.alone || b.finds - a.finds || compare(a.term, b.term),
  );
}

/** What nobody looked at is taken to be as the rest. */
function usualWorth(posts: readonly FoundPost[]): number {
  const known = posts.flatMap(({ worth }) => worth ?? []);
  return known.length === 0 ? 0 : known.reduce((sum, worth) => sum + worth, 0) / known.length;
}

function emptyRow(term: string): TermRow {
  return { term, finds: 0, alone: 0, useful: 0, usd: 0, noiseShare: 0 };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
