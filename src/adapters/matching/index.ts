import type { KeywordSet } from '../../domain/watch/keyword-set.ts';
import { buildMatcher, type Matcher, openMatcher } from '../../domain/watch/matcher.ts';
import type { SharedLists } from '../../domain/watch/shared-lists.ts';
import { compilerApart, nameOf } from './compile-apart.ts';

/** Up to so many words a matcher is built where it is asked for: that takes less than starting a thread. */
const SMALL = 2_000;

/**
 * Gives the matcher of the live sets. It is rebuilt when a set has a new version, and only then, beside the work that goes
 * on; who asks meanwhile waits for the new one, for an old one would miss what was just added. A build that fails
 * rejects for those who wait, and the next question tries again.
 */
export function matchingEngine(lists: SharedLists): (sets: readonly KeywordSet[]) => Promise<Matcher> {
  const compileApart = compilerApart(lists);
  let known = '';
  let matcher: Promise<Matcher> | null = null;
  return (sets) => {
    const key = sets.map(nameOf).join();
    if (matcher !== null && key === known) return matcher;
    const building = isSmall(sets)
      ? Promise.resolve().then(() => buildMatcher(sets, lists))
      : compileApart(sets).then(openMatcher);
    known = key;
    matcher = building;
    building.catch(() => {
      if (matcher === building) matcher = null;
    });
    return building;
  };
}

function isSmall(sets: readonly KeywordSet[]): boolean {
  return sets.reduce((sum, { body }) => sum + JSON.stringify(body).length / 12, 0) <= SMALL;
}
