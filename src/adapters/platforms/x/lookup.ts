import type { Post } from '../../../domain/mention.ts';
import type { PlatformResult, PostLookup, PostStanding } from '../../../ports/platform.ts';
import type { XConnection } from './connection.ts';
import { FIELDS } from './fields.ts';
import { companionsOf, toPost, type XViewer } from './normalise.ts';
import { type XList, XPost, XPostId } from './schema.ts';

/** Most posts X looks up in one call. */
const MOST_IDS = 100;

/**
 * Whether posts still stand on X. A post X will not show us (deleted, suspended, made private) is gone; one it does not
 * speak of at all is left out of the answer, because silence proves nothing.
 */
export function xLookup(connection: XConnection, viewer: XViewer): PostLookup {
  return {
    platform: 'x',
    async look(externalIds) {
      const standings = new Map<string, PostStanding>();
      const ids = [...new Set(externalIds)];
      for (let from = 0; from < ids.length; from += MOST_IDS) {
        const some = await lookAt(connection, ids.slice(from, from + MOST_IDS));
        if (!some.ok) return some;
        for (const [id, standing] of some.value) standings.set(id, standing);
      }
      return { ok: true, value: standings };
    },
    read: (externalId) => readOne(connection, viewer, externalId),
  };
}

async function lookAt(
  connection: XConnection,
  ids: readonly string[],
): Promise<PlatformResult<Map<string, PostStanding>>> {
  const asked = new Set(ids);
  // When every post is gone, X sends nothing but the problems.
  const answered = (list: XList) => list.data !== undefined || standingsIn(list, asked).size > 0;
  const answer = await connection.list('tweets', { ids: ids.join(',') }, answered);
  return answer.ok ? { ok: true, value: standingsIn(answer.value, asked) } : answer;
}

function standingsIn(list: XList, asked: ReadonlySet<string>): Map<string, PostStanding> {
  const standings = new Map<string, PostStanding>();
  for (const { resource_id, value, type } of list.errors ?? []) {
    const id = resource_id ?? String(value);
    if (asked.has(id) && /resource-not-found|not-authorized-for-resource/.test(type ?? '')) {
      standings.set(id, { state: 'gone' });
    }
  }
  for (const raw of list.data ?? []) {
    const post = XPostId.safeParse(raw);
    if (post.success) standings.set(post.data.id, { state: 'there' });
  }
  return standings;
}

async function readOne(
  connection: XConnection,
  viewer: XViewer,
  externalId: string,
): Promise<PlatformResult<Post | null>> {
  // A post that X does not show comes as a problem instead of data.
  const answered = (list: XList) => list.data !== undefined || list.errors !== undefined;
  const answer = await connection.list('tweets', { ...FIELDS, ids: externalId }, answered);
  if (!answer.ok) return answer;
  const post = XPost.safeParse(answer.value.data?.[0]).data;
  return { ok: true, value: post ? toPost(post, companionsOf(answer.value.includes), viewer) : null };
}
