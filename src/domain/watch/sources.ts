import type { Brand } from '../brand.ts';
import type { Platform } from '../mention.ts';
import type { Source } from '../source.ts';
import { compileForReddit } from './compile-reddit.ts';
import { compileForX } from './compile-x.ts';
import type { KeywordSet } from './keyword-set.ts';

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
}

/**
 * What has to be read on one platform so that nothing the sets ask for is missed. A source keeps its id, and so its
 * cursor, when a set changes: a changed set looks at what comes, it does not dig up what was.
 */
export function sourcesFor(sets: readonly KeywordSet[], at: Listening): SourcePlan[] {
  const base = { brandId: at.brand.id, platform: at.platform, everySeconds: at.everySeconds };
  const name = at.platform === 'x' ? 'X' : 'Reddit';
  const plan = (id: string, kind: Source['kind'], label: string, query: string | null): SourcePlan => ({
    ...base,
    id: `${at.platform}:${id}`,
    kind,
    label: `${name} ${label}`,
    query,
  });
  return [
    plan('mentions', 'mentions', `mentions of ${at.platform === 'x' ? '@' : 'u/'}${at.handle}`, null),
    ...sets
      .filter((set) => set.body.platforms.includes(at.platform))
      .flatMap((set) => searches(set, at, plan)),
    ...communities(sets, at).map((community) =>
      plan(`comments:${community.toLowerCase()}`, 'comments', `comments in r/${community}`, community),
    ),
    plan('own-posts', 'own-posts', 'own posts', null),
    plan('messages', 'messages', 'private messages', null),
  ];
}

type Plan = (id: string, kind: Source['kind'], label: string, query: string | null) => SourcePlan;

function searches(set: KeywordSet, at: Listening, plan: Plan): SourcePlan[] {
  const { queries } =
    at.platform === 'x'
      ? compileForX(set.body, { handle: at.handle }, at.queryLimit)
      : compileForReddit(set.body);
  return queries.map((query, n) => {
    const part = queries.length > 1 ? `, part ${n + 1} of ${queries.length}` : '';
    return plan(`search:${set.id}:${n}`, 'search', `search: ${set.name}${part}`, query);
  });
}

function communities(sets: readonly KeywordSet[], at: Listening): string[] {
  if (at.platform !== 'reddit') return [];
  const names = sets
    .filter((set) => set.body.platforms.includes('reddit'))
    .flatMap((set) => set.body.communities);
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
