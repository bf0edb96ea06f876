import type { Brand } from '../brand.ts';
import type { Platform } from '../mention.ts';
import type { Source } from '../source.ts';
import { compileForReddit } from './compile-reddit.ts';
import { compileForX } from './compile-x.ts';
import type { KeywordSet } from './keyword-set.ts';
import { paceOf } from './pace.ts';
import type { SharedLists } from './shared-lists.ts';

export type SourcePlan = Pick<
  Source,
  'id' | 'brandId' | 'platform' | 'kind' | 'label' | 'query' | 'everySeconds'
>;

export interface Listening {
  brand: Brand;
  platform: Platform;
  handle: string;
  /** Longest query, in characters. */
  queryLimit: number;
  everySeconds: number;
  lists: SharedLists;
}

/**
 * What has to be read on one platform so that nothing the sets ask for is missed, each at a pace the platform takes. A
 * source keeps its id, and so its cursor, when a set changes: a changed set looks at what came since its last
 * find, it does not dig up what was. A version on trial is searched for beside the live ones, with what they do not ask
 * already.
 */
export function sourcesFor(
  sets: readonly KeywordSet[],
  at: Listening,
  onTrial: readonly KeywordSet[] = [],
): SourcePlan[] {
  const name = at.platform === 'x' ? 'X' : 'Reddit';
  const own = `${at.platform === 'x' ? '@' : 'u/'}${at.handle}`;
  const here = (set: KeywordSet) => set.body.platforms.includes(at.platform);
  const [wanted, tried] = [sets.filter(here), onTrial.filter(here)];
  const live = wanted.flatMap((set) => searches(set, at));
  const asked = new Set(live.map(({ query }) => query));
  const trial = tried.flatMap((set) => searches(set, at, true)).filter(({ query }) => !asked.has(query));
  const parts: Part[] = [
    { id: 'mentions', kind: 'mentions', label: `mentions of ${own}`, query: null },
    ...live,
    ...trial,
    ...communities([...wanted, ...tried], at.platform),
    { id: 'own-posts', kind: 'own-posts', label: 'own posts', query: null },
    { id: 'messages', kind: 'messages', label: 'private messages', query: null },
  ];
  return parts.map((part) => ({
    ...part,
    id: `${at.platform}:${part.id}`,
    brandId: at.brand.id,
    platform: at.platform,
    label: `${name} ${part.label}`,
    everySeconds: paceOf({ platform: at.platform, kind: part.kind }, parts, at.everySeconds),
  }));
}

/** Whether a source is a search for what a set's live version looks for, on that platform. */
export function isSearchOf(set: Pick<KeywordSet, 'id'>, platform: Platform, sourceId: string): boolean {
  const of = `${platform}:search:${set.id}:`;
  return sourceId.startsWith(of) && /^\d+$/.test(sourceId.slice(of.length));
}

type Part = Pick<SourcePlan, 'id' | 'kind' | 'label' | 'query'>;

function searches(set: KeywordSet, at: Listening, onTrial = false): Part[] {
  const { queries } =
    at.platform === 'x'
      ? compileForX(set.body, { handle: at.handle }, at.queryLimit, at.lists)
      : compileForReddit(set.body, at.lists);
  const of = onTrial ? `${set.id}:trial-${set.version}` : set.id;
  const name = onTrial ? `${set.name}, version ${set.version} on trial` : set.name;
  return queries.map((query, n) => {
    const part = queries.length > 1 ? `, part ${n + 1} of ${queries.length}` : '';
    return { id: `search:${of}:${n}`, kind: 'search', label: `search: ${name}${part}`, query };
  });
}

/**
 * Reddit lists the comments of many communities in one call, and their posts in another. Its search finds posts too, but only
 * as the sets write what they look for: a misspelt name is read here alone.
 */
function communities(sets: readonly KeywordSet[], platform: Platform): Part[] {
  if (platform !== 'reddit') return [];
  const names = new Map(
    sets.flatMap((set) => set.body.communities).map((name) => [name.toLowerCase(), name]),
  );
  if (names.size === 0) return [];
  const list = [...names.values()].sort();
  const where = list.map((name) => `r/${name}`).join(', ');
  return (['posts', 'comments'] as const).map((kind) => ({
    id: kind,
    kind,
    label: `${kind} in ${where}`,
    query: list.join('+'),
  }));
}
