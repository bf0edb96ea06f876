import type { KeywordSetBody } from '../../api/types.ts';

/**
 * What two people made of the same words, in one: what the other has, with what I added to `base` and without what I took
 * out of it. Where both set the same single value, mine counts.
 */
export function mergeBodies(
  base: KeywordSetBody,
  mine: KeywordSetBody,
  theirs: KeywordSetBody,
): KeywordSetBody {
  const merged = Object.keys(theirs).map((key) => {
    const list = key as keyof KeywordSetBody;
    return [list, mergeValues(base[list], mine[list], theirs[list])];
  });
  const both: KeywordSetBody = Object.fromEntries(merged);
  // A set listens to one platform at least.
  return both.platforms.length > 0 ? both : { ...both, platforms: theirs.platforms };
}

function mergeValues(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (JSON.stringify(mine) === JSON.stringify(base)) return theirs;
  if (!Array.isArray(base) || !Array.isArray(mine) || !Array.isArray(theirs)) return mine;
  const says = (entries: readonly unknown[]) => new Set(entries.map((entry) => JSON.stringify(entry)));
  const [before, wanted, there] = [says(base), says(mine), says(theirs)];
  const kept = theirs.filter((entry) => {
    const said = JSON.stringify(entry);
    return wanted.has(said) || !before.has(said);
  });
  const added = mine.filter((entry) => {
    const said = JSON.stringify(entry);
    return !before.has(said) && !there.has(said);
  });
  const merged = [...kept, ...added];
  // The same entries stand as I had them, so that who takes a change back is where they began.
  return merged.length === mine.length && merged.every((entry) => wanted.has(JSON.stringify(entry)))
    ? mine
    : merged;
}
