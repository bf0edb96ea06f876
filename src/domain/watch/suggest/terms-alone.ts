import type { Ground } from './ground.ts';
import type { TermList } from './suggestion.ts';
import { onlyThis, tryAll } from './trials.ts';

/** One entry of a set and the posts it finds. */
export interface EntryFinds {
  list: TermList;
  term: string;
  /** Places of all posts it finds. */
  all: number[];
  /** Those that nothing else in the set finds. */
  alone: number[];
}

/** What each entry of the set finds, and what it finds alone. */
export function entriesAlone(ground: Ground): EntryFinds[] {
  const { body } = ground;
  const plain = (['words', 'hashtags', 'handles', 'addresses'] as const).flatMap((list) =>
    body[list].map((term) => ({ list, term, only: onlyThis(body, { [list]: [term] }) })),
  );
  const needy = body.ambiguous.map((entry) => ({
    list: 'ambiguous' as const,
    term: entry.word,
    only: onlyThis(body, { ambiguous: [entry] }),
  }));
  const entries = [...plain, ...needy];
  const rules = body.rules.map((rule) => onlyThis(body, { rules: [rule] }));
  const found = tryAll(ground, [...entries.map(({ only }) => only), ...rules]);
  const finders = new Uint16Array(ground.posts.length);
  for (const places of found) for (const place of places) finders[place] = (finders[place] ?? 0) + 1;
  return entries.map(({ list, term }, at) => {
    const all = found[at] ?? [];
    return { list, term, all, alone: all.filter((place) => finders[place] === 1) };
  });
}
