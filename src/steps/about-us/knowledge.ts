import { crossCheck, type Quality } from '../../domain/about-us/cross-check.ts';
import { countsOf, type JudgedCounts, knowsEnough } from '../../domain/about-us/line.ts';
import { type Looker, lookerFor } from '../../domain/about-us/looker.ts';
import { type AboutUsModel, learnAboutUs } from '../../domain/about-us/model.ts';
import type { JudgedPost } from '../../domain/about-us/post.ts';
import { type Mention, postKey } from '../../domain/mention.ts';
import type { Deps } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';

/** So many of the team's newest judgements are learnt from. */
export const MOST_JUDGED = 1_000;

/** What the team has said about whom posts are, and what follows from it. */
export interface Knowledge {
  /** Says which judgements and words it was learnt from: the same ones give the same. */
  key: string;
  judged: readonly JudgedPost[];
  counts: JudgedCounts;
  /** How good what was learnt is; worked out when it is first asked for. */
  quality(): Quality | null;
  /** What a person said of a post; null when nobody did. */
  saidOf(post: Pick<Mention, 'platform' | 'externalId'>): boolean | null;
  likelihood(post: Pick<Mention, 'text' | 'community'>): number;
}

/**
 * Learns from all judgements that stand. The last one is kept while they, and the words the sets look for, stay the same:
 * learning takes milliseconds, but a burst of new mentions asks for it every few.
 */
export async function knowledgeOf({ brand, lists, hash }: Deps, stores: Stores): Promise<Knowledge> {
  const said = await stores.aboutUs.standing(brand.id, MOST_JUDGED);
  const sets = await stores.keywordSets.live();
  const key = hash(
    [...said.map(({ id }) => id), ...sets.map(({ id, version }) => `${id}@${version}`)].join(),
  );
  if (last?.key === key) return last;
  const look = lookerFor(
    sets.map(({ body }) => body),
    lists,
  );
  const judged = said.map((one) => ({ ...look(one), aboutUs: one.about }));
  const of = new Map(said.map((one) => [postKey(one), one.about]));
  last = {
    key,
    judged,
    counts: countsOf(judged),
    quality: once(() => crossCheck(judged)),
    saidOf: (post) => of.get(postKey(post)) ?? null,
    likelihood: asked(learnAboutUs(judged), look),
  };
  return last;
}

let last: Knowledge | null = null;

function once<T>(work: () => T): () => T {
  let done: { value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

function asked(model: AboutUsModel, look: Looker): Knowledge['likelihood'] {
  return (post) => model(look(post));
}

/** The line as it counts now; null while none is drawn, or while too few judgements stand. */
export function lineNow(drawn: { line: number | null } | null, { counts }: Knowledge): number | null {
  return drawn?.line != null && knowsEnough(counts) ? drawn.line : null;
}
