import { sql } from 'kysely';
import type { House } from '../../support/house.ts';
import { type Fate, shown } from '../support/tally.ts';
import type { Told } from './door.ts';
import type { List } from './lists.ts';

/** A reading that takes longer hangs, whatever it was told. */
const LONGEST_MS = 30_000;

/**
 * Reads a list while it lies and once more when it is honest again. The reading itself never throws; what is not spoilt
 * is there in the end; the source is well again by itself.
 */
export async function judgeReading(
  house: House,
  told: Told,
  news: readonly string[],
  act: { read(): Promise<unknown>; honest(): void },
): Promise<Fate> {
  const { list, way, spoilt } = told;
  const what = `${list.source}, ${way}`;
  const began = performance.now();
  const thrown = await act.read().then(
    () => null,
    (error: unknown) => String(error),
  );
  const ms = Math.round(performance.now() - began);
  act.honest();
  const lied = await house.running.deps.db.read.sources.get(list.source);
  await openAgain(house, list);
  const honest = await act.read().then(
    () => null,
    (error: unknown) => String(error),
  );
  if (thrown !== null) return { broken: `${what}: the step threw ${shown(thrown)}` };
  if (ms > LONGEST_MS) return { broken: `${what}: took ${ms} ms` };
  if (honest !== null) return { broken: `${what}: the honest reading after it threw ${shown(honest)}` };
  const after = await house.running.deps.db.read.sources.get(list.source);
  if (after?.error) return { broken: `${what}: still failing after it: ${after.error.message}` };
  const missing = await notKept(
    house,
    list,
    news.filter((id) => !spoilt.has(id)),
  );
  if (missing.length > 0) return { broken: `${what}: ${missing.length} good items were lost` };
  if (!lied?.error) return 'handled';
  const { code, message } = lied.error;
  return code && message.trim() !== '' && message.length <= 400
    ? 'refused'
    : { broken: `${what}: no clear error: ${shown(lied.error)}` };
}

/** What a platform asked us to wait for is not waited for here. */
async function openAgain(house: House, { source }: List): Promise<void> {
  await sql`update source set not_before = null where id = ${source}`.execute(
    house.running.app.connection.db,
  );
}

async function notKept(house: House, { table, platform }: List, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ external_id: string }>`
    select external_id from ${sql.table(table)} where platform = ${platform} and external_id = any(${[...ids]})`.execute(
    house.running.app.connection.db,
  );
  const kept = new Set(rows.map((row) => row.external_id));
  return ids.filter((id) => !kept.has(id));
}

/** Every mention whose post was never lied about stands as its author wrote it; and what was read moves on. */
export async function judgeBooks(house: House, spoilt: ReadonlySet<string>): Promise<string[]> {
  const walked = await house.walk().then(
    () => [],
    (error: unknown) => [`the walk of what was read threw ${shown(String(error))}`],
  );
  const { db } = house.running.app.connection;
  const { rows } = await sql<{
    external_id: string;
    text: string;
  }>`select external_id, text from mention`.execute(db);
  const world = house.sandbox.world.posts;
  const differing = rows.filter(({ external_id: id, text }) => {
    const post = spoilt.has(id) ? undefined : world.withId(id);
    return post !== undefined && !text.includes(post.text);
  });
  const halves = rows.filter(({ text }) => !text.isWellFormed() || text.includes('\0'));
  return [
    ...walked,
    ...differing.map(({ external_id: id }) => `the words of ${id} are not its author's`),
    ...halves.map(({ external_id: id }) => `${id} holds half a pair or NUL`),
  ];
}

/** What the page asks for is answered, whatever was stored. */
export async function pagesStillOpen(house: House): Promise<string[]> {
  const paths = [
    '/mentions?limit=100',
    '/drafts',
    '/cases',
    '/sources',
    '/attention',
    '/health',
    '/settings',
  ];
  const answers = await Promise.all(paths.map((path) => house.tryApi(path)));
  return answers.flatMap(({ status, body }, n) =>
    status === 200 ? [] : [`${paths[n]} answers ${status} ${shown(body)}`],
  );
}
