import type { MatchedTerm, Post, Standing } from '../../domain/mention.ts';
import type { Matchable } from '../../domain/watch/matchable.ts';
import type { Matcher, SetMatch } from '../../domain/watch/matcher.ts';
import { standingOf } from '../../domain/watch/standing.ts';
import type { SavedVersion } from '../../domain/watch/version.ts';
import type { Deps } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';

/** The versions that are listened with now, live ones and those on trial, and the matcher of all of them. */
export interface Finder {
  versions: readonly SavedVersion[];
  matcher: Matcher;
}

export async function finderOf(deps: Deps): Promise<Finder> {
  const versions = await deps.db.read.keywordSets.listened();
  return { versions, matcher: await deps.matcher(versions) };
}

/** A post that somebody's keywords or a tag found, and how it counts. */
export interface Found {
  post: Post;
  tagged: boolean;
  matched: MatchedTerm[];
  standing: Standing;
}

interface Heard {
  post: Post;
  tagged: boolean;
  matches: readonly SetMatch[];
}

/**
 * Which of the posts are mentions. Who is older than the version that finds it now is asked of the versions that were live
 * then: what one of them would have found is work that came late, anything else is history.
 */
export async function findIn(
  deps: Deps,
  tx: Stores,
  { versions, matcher }: Finder,
  posts: readonly { post: Post; tagged: boolean }[],
): Promise<Found[]> {
  const matches = matcher.matchAll(posts.map(({ post }) => matchable(post)));
  const heard = posts
    .map((one, n): Heard => ({ ...one, matches: matches[n] ?? [] }))
    .filter(({ tagged, matches }) => tagged || matches.length > 0);
  const standing = (one: Heard, asked: readonly SavedVersion[], more: readonly SetMatch[] = []) =>
    standingOf(
      { tagged: one.tagged, postedAt: one.post.postedAt, matches: [...one.matches, ...more] },
      asked,
    );
  const doubtful = heard.filter((one) => standing(one, versions) !== 'work');
  const before = await earlierFinder(deps, tx, doubtful);
  const asked = [...versions, ...before.versions];
  return heard.map((one) => ({
    post: one.post,
    tagged: one.tagged,
    matched: termsOf(one.matches, versions),
    standing: doubtful.includes(one)
      ? standing(one, asked, before.matcher.match(matchable(one.post)))
      : 'work',
  }));
}

/** Of versions that are live no more: right after a change, and when the house was away, posts come that they looked for. */
async function earlierFinder(deps: Deps, tx: Stores, doubtful: readonly Heard[]): Promise<Finder> {
  const oldest = Math.min(...doubtful.map(({ post }) => post.postedAt.getTime()));
  const versions = doubtful.length === 0 ? [] : await tx.keywordSets.liveSince(new Date(oldest));
  return { versions, matcher: await deps.matcher(versions) };
}

/** What live versions found is told by their words; only what no other finds, by those of a trial. */
function termsOf(matches: readonly SetMatch[], versions: readonly SavedVersion[]): MatchedTerm[] {
  const live = matches.filter((match) =>
    versions.some(
      ({ id, version, state }) => id === match.setId && version === match.version && state === 'live',
    ),
  );
  return (live.length > 0 ? live : matches).flatMap(({ terms }) => terms);
}

function matchable(post: Post): Matchable {
  return { ...post, author: post.author.handle, followers: post.author.followers };
}
