import type { FoundAt } from '../../domain/volume/platform-volume.ts';
import type { HeardPost } from '../../domain/watch/heard-post.ts';
import type { Find, Finds } from '../../domain/watch/hindsight/finds.ts';
import type { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import { termsOf } from '../../domain/watch/set-terms.ts';
import type { Deps } from '../../ports/step.ts';
import { worthsOf } from '../../steps/index.ts';
import { orRefuse } from '../failures.ts';
import { heardOf } from '../heard-of.ts';

const WINDOW_MS = 28 * 24 * 3_600_000;
const LEAST_MS = 60 * 60_000;

/** What was heard in the last weeks, and what some bodies find of it. */
export interface LookBack {
  /** null when it is too early to say. */
  from: Date | null;
  to: Date;
  looked: number;
  /** Of them, those that did not tag us, by the source that brought them first. */
  untagged: Finds['untagged'];
  /** For each body, the posts it finds, with what found each, what reading it cost and how much of use it was. */
  found: FoundBack[][];
}

/** A found post, with the source that brought it first. */
export type FoundBack = FoundAt & Pick<Find, 'sourceId'>;

export async function lookBack(deps: Deps, bodies: readonly KeywordSetBody[]): Promise<LookBack> {
  const to = deps.clock.now();
  const heardAfter = new Date(to.getTime() - WINDOW_MS);
  const { looked, untagged, firstHeardAt, found } = orRefuse(
    await deps.hindsight.finds({ bodies, heardAfter }),
  );
  // The first round brings posts of before: what was posted earlier than it was listened to counts as heard then.
  const from = firstHeardAt && new Date(Math.min(firstHeardAt.getTime(), to.getTime() - LEAST_MS));
  const posts = await heardOf(
    deps,
    found.map(({ number }) => number),
  );
  const told: FoundBack[][] = [];
  for (const body of bodies.keys()) told.push(await foundBy(deps, { body, found, posts, since: from ?? to }));
  return { from, to, looked, untagged, found: told };
}

interface Told {
  body: number;
  found: readonly Find[];
  posts: ReadonlyMap<number, HeardPost>;
  since: Date;
}

async function foundBy(deps: Deps, { body, found, posts, since }: Told): Promise<FoundBack[]> {
  const mine = found.flatMap((find) => {
    const by = find.by.find((one) => one.body === body);
    const post = posts.get(find.number);
    return by && post ? [{ find, post, terms: by.terms }] : [];
  });
  const worths = await worthsOf(
    deps,
    mine.map(({ post }) => post),
    since,
  );
  return mine.map(({ find, terms }, n) => {
    const prices = deps.prices[find.platform];
    return {
      platform: find.platform,
      sourceId: find.sourceId,
      postedAt: find.postedAt < since ? find.heardAt : find.postedAt,
      tagged: find.tagged,
      terms,
      usd: find.tagged ? prices.ownRead : prices.postRead,
      worth: worths[n] ?? null,
    };
  });
}

/** All terms of a body as they are written, those that can never be found left out. */
export function termsIn(deps: Deps, body: KeywordSetBody): string[] {
  const { certain, ambiguous } = termsOf(body, deps.lists);
  return [...new Set([...certain, ...ambiguous.map(({ term }) => term)].map(({ written }) => written))];
}
