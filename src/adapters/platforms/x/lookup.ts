import type { PlatformResult, PostLookup, PostStanding } from '../../../ports/platform.ts';
import type { XConnection } from './connection.ts';
import { type XList, XPostId } from './schema.ts';

/** Most posts X looks up in one call. */
const MOST_IDS = 100;

/**
 * Whether posts still stand on X. A post X will not show us (deleted, suspended, made private) is gone; one it does not
 * speak of at all is left out of the answer, because silence proves nothing.
 */
export function xLookup(connection: XConnection): PostLookup {
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
