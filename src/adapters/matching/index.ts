import type { KeywordSet } from '../../domain/watch/keyword-set.ts';
import { buildMatcher, type Matcher, openMatcher } from '../../domain/watch/matcher.ts';
import type { SharedLists } from '../../domain/watch/shared-lists.ts';
import { compilerApart, nameOf } from './compile-apart.ts';

/** Up to so many words a matcher is built where it is asked for: that takes less than starting a thread. */
const SMALL = 2_000;
/** The matchers of what is live, of what was live until a moment ago, and of the change before. */
const REMEMBERED = 4;

/**
 * Gives the matcher of some sets. It is built when one of them has a new version, and only then, beside the work that
 * goes on; who asks meanwhile waits for the new one, for an old one would miss what was just added. The last few are
 * remembered: late posts are asked of earlier versions too, round after round. A build that fails rejects for those who
 * wait, and the next question tries again.
 */
export function matchingEngine(lists: SharedLists): (sets: readonly KeywordSet[]) => Promise<Matcher> {
  const compileApart = compilerApart(lists);
  const known = new Map<string, Promise<Matcher>>();
  const build = async (sets: readonly KeywordSet[]) =>
    isSmall(sets) ? buildMatcher(sets, lists) : openMatcher(await compileApart(sets));
  return (sets) => {
    const key = sets.map(nameOf).join();
    const matcher = known.get(key) ?? build(sets);
    // A map keeps the order in which its keys came: the one that was not asked for longest is the first.
    known.delete(key);
    known.set(key, matcher);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    matcher.catch(() => {
      if (known.get(key) === matcher) known.delete(key);
    });
    return matcher;
  };
}

function isSmall(sets: readonly KeywordSet[]): boolean {
  return sets.reduce((sum, { body }) => sum + JSON.stringify(body).length / 12, 0) <= SMALL;
}
