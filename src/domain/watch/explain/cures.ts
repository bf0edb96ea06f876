import type { KeywordSet, KeywordSetBody } from '../keyword-set.ts';
import type { Matchable } from '../matchable.ts';
import type { SharedLists } from '../shared-lists.ts';
import { explainSet } from './explain-set.ts';
import { remediesFor } from './remedies.ts';
import type { Remedy } from './remedy.ts';
import type { Stop } from './stop.ts';

/** A post may be stopped by several things at once; more than so many are not undone together. */
const DEEPEST = 3;
/** So many changed sets are tried for one post. */
const MOST_TRIED = 60;
/** Stops that no added word gets past. */
const HARD: readonly Stop['is'][] = ['filter', 'excluded', 'excluded-by'];
const MORE_WORDS = 8;

/** Changes after which the set truly finds the post, the smallest first: each was tried. */
export function curesFor(set: Pick<KeywordSet, 'body'>, post: Matchable, lists: SharedLists): Remedy[] {
  const cures: Remedy[] = [];
  let tried = 0;
  let open: { said: string[]; body: KeywordSetBody; isPlainWord: boolean }[] = [
    { said: [], body: set.body, isPlainWord: false },
  ];
  for (let depth = 0; depth <= DEEPEST && open.length > 0; depth++) {
    const next: typeof open = [];
    for (const { said, body, isPlainWord } of open) {
      if (tried++ >= MOST_TRIED) return cures;
      const { found, stops } = explainSet({ body }, lists)(post);
      if (found && said.length > 0) cures.push({ says: said.join(', and '), body, isPlainWord });
      if (found) continue;
      for (const remedy of waysPast(stops, body, post))
        next.push({
          said: [...said, remedy.says],
          body: remedy.body,
          isPlainWord: isPlainWord || remedy.isPlainWord === true,
        });
    }
    open = next;
  }
  return cures;
}

/** What rules a post out has to go first; then each near miss, and each word that could be added, is a way of its own. */
function waysPast(stops: readonly Stop[], body: KeywordSetBody, post: Matchable): Remedy[] {
  const hard = stops.find((stop) => HARD.includes(stop.is));
  if (hard) return remediesFor(hard, body, post);
  const near = stops.filter((stop) => stop.is !== 'absent').flatMap((stop) => remediesFor(stop, body, post));
  const words = remediesFor({ is: 'absent', terms: [] }, body, post);
  return near.length > 0 ? [...near, ...words.slice(0, MORE_WORDS)] : words;
}
