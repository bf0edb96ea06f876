import type { PlatformResult } from '../../../ports/platform.ts';
import type { RedditConnection } from './connection.ts';
import { Listing, Standing, Thing } from './schema.ts';

/** Most items Reddit describes in one call. */
const MOST_NAMES = 100;

/** What Reddit says of these posts and comments now. Those it does not show us any more are not in the answer. */
export async function describe(
  connection: RedditConnection,
  names: readonly string[],
): Promise<PlatformResult<Map<string, Standing>>> {
  const wanted = [...new Set(names)].filter((name) => /^t[13]_[0-9a-z]+$/.test(name));
  const found = new Map<string, Standing>();
  for (let from = 0; from < wanted.length; from += MOST_NAMES) {
    const id = wanted.slice(from, from + MOST_NAMES).join(',');
    const answer = await connection.read('api/info', { id }, Listing);
    if (!answer.ok) return answer;
    for (const child of answer.value.data.children) {
      const item = Standing.safeParse(Thing.safeParse(child).data?.data).data;
      if (item) found.set(item.name, item);
    }
  }
  return { ok: true, value: found };
}

/** The whole of one post or comment, unread; null when Reddit does not show it. */
export async function describeOne(
  connection: RedditConnection,
  name: string,
): Promise<PlatformResult<unknown>> {
  if (!/^t[13]_[0-9a-z]+$/.test(name)) return { ok: true, value: null };
  const answer = await connection.read('api/info', { id: name }, Listing);
  if (!answer.ok) return answer;
  return { ok: true, value: Thing.safeParse(answer.value.data.children[0]).data?.data ?? null };
}
