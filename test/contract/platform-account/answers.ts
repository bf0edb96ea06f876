import type { Post } from '../../../src/domain/mention.ts';
import type {
  Cursor,
  MentionSource,
  OwnPost,
  Page,
  PlatformAccount,
  PlatformError,
  PlatformResult,
  SourceQuery,
} from '../../../src/ports/platform.ts';

export type Read<T> = Pick<Page<T>, 'items' | 'cursor' | 'gap'>;

export async function readAll(source: MentionSource, query: SourceQuery, from: Cursor): Promise<Read<Post>> {
  return readOn((cursor) => source.fetch(query, cursor), from);
}

export async function readAllOwn(account: PlatformAccount, from: Cursor): Promise<Read<OwnPost>> {
  return readOn((cursor) => account.ownPosts.recent(cursor), from);
}

/** Reads until there is no more; what is saved goes through JSON, as it does through the database. */
async function readOn<T>(
  fetch: (cursor: Cursor) => Promise<PlatformResult<Page<T>>>,
  from: Cursor,
): Promise<Read<T>> {
  const read: Read<T> = { items: [], cursor: from, gap: false };
  for (let pages = 0; pages < 50; pages++) {
    const page = value(await fetch(JSON.parse(JSON.stringify(read.cursor))));
    read.items.push(...page.items);
    read.cursor = page.cursor;
    read.gap ||= page.gap;
    if (!page.more) return read;
  }
  throw new Error('the source never comes to its end');
}

export function value<T>(result: PlatformResult<T>): T {
  if (!result.ok) throw new Error(`${result.error.kind}/${result.error.code}: ${result.error.message}`);
  return result.value;
}

export function refusal<T>(result: PlatformResult<T>): PlatformError {
  if (result.ok) throw new Error('it was expected to be refused');
  return result.error;
}
