import type { Post } from '../../../domain/mention.ts';
import type { PlatformResult, PostLookup, PostStanding } from '../../../ports/platform.ts';
import type { RedditConnection } from './connection.ts';
import { describe, describeOne } from './info.ts';
import { commentToPost, isGone as isTakenAway, linkToPost, type RedditViewer } from './normalise.ts';
import { Comment, Link, type Standing } from './schema.ts';

/** How posts and comments stand. A comment is locked too when the post above it is: Reddit says so only of the post. */
export function redditLookup(connection: RedditConnection, viewer: RedditViewer): PostLookup {
  return {
    platform: 'reddit',
    async look(externalIds) {
      const items = await describe(connection, externalIds);
      if (!items.ok) return items;
      const above = [...items.value.values()].flatMap(({ link_id }) => link_id ?? []);
      const unknown = above.filter((name) => !items.value.has(name));
      const links = await describe(connection, unknown);
      if (!links.ok) return links;
      const all = new Map([...items.value, ...links.value]);
      return { ok: true, value: new Map(externalIds.map((name) => [name, standingOf(name, all)])) };
    },
    read: (externalId) => readOne(connection, viewer, externalId),
  };
}

function standingOf(name: string, items: ReadonlyMap<string, Standing>): PostStanding {
  const item = items.get(name);
  if (!item || isGone(item)) return { state: 'gone' };
  const link = item.link_id ? items.get(item.link_id) : undefined;
  return { state: isLocked(item) || (link && isLocked(link)) ? 'locked' : 'there' };
}

function isGone(item: Standing): boolean {
  const emptied = [item.body, item.selftext].some((text) =>
    /^\[(deleted|removed)\]$/.test(text?.trim() ?? ''),
  );
  return emptied || item.author === '' || item.author === '[deleted]' || !!item.removed_by_category;
}

/** An archived post takes no comments either: it is too old. */
function isLocked(item: Standing): boolean {
  return item.locked === true || item.archived === true;
}

async function readOne(
  connection: RedditConnection,
  viewer: RedditViewer,
  externalId: string,
): Promise<PlatformResult<Post | null>> {
  const answer = await describeOne(connection, externalId);
  if (!answer.ok) return answer;
  const link = Link.safeParse(answer.value).data;
  if (link) return { ok: true, value: isTakenAway(link) ? null : linkToPost(link, viewer) };
  const comment = Comment.safeParse(answer.value).data;
  return { ok: true, value: comment && !isTakenAway(comment) ? commentToPost(comment, viewer) : null };
}
