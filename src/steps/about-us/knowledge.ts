import { crossCheck, type Quality } from '../../domain/about-us/cross-check.ts';
import { countsOf, type JudgedCounts, knowsEnough } from '../../domain/about-us/line.ts';
import { type Looker, lookerFor } from '../../domain/about-us/looker.ts';
import { type AboutUsModel, learnAboutUs } from '../../domain/about-us/model.ts';
import type { JudgedPost } from '../../domain/about-us/post.ts';
import { type Mention, postKey } from '../../domain/mention.ts';
import type { AboutUs } from '../../domain/watch/about-us.ts';
import type { KeywordSet } from '../../domain/watch/keyword-set.ts';
import type { Deps } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';

/** So many of the team's newest judgements are learnt from. */
export const MOST_JUDGED = 1_000;

/** What the team has said about whom posts are, and what follows from it. Holds words of people: for one piece of work only. */
export interface Knowledge {
  /** Says which judgements and words it was learnt from: the same ones give the same. */
  key: string;
  /** One for each judgement, as `quality` scores them. */
  judged: readonly Pick<JudgedPost, 'aboutUs'>[];
  counts: JudgedCounts;
  /** How good what was learnt is; worked out when it is first asked for. */
  quality(): Quality | null;
  /** What a person said of a post; null when nobody did. */
  saidOf(post: Pick<Mention, 'platform' | 'externalId'>): boolean | null;
  likelihood(post: Pick<Mention, 'text' | 'community'>): number;
}

/** The stores it is learnt from. */
interface Asked {
  aboutUs: Pick<Stores['aboutUs'], 'standing'>;
  keywordSets: { live(): Promise<readonly Pick<KeywordSet, 'id' | 'version' | 'body'>[]> };
}

/** What is kept in memory from one piece of work to the next. */
interface Learnt {
  key: string;
  look: Looker;
  model: AboutUsModel;
  /** How good the model is, in numbers alone; null until it is asked for. */
  quality: { value: Quality | null } | null;
}

/**
 * Learns from all judgements that stand. What was learnt last is kept while they, and the words the sets look for, stay the
 * same: learning takes milliseconds, but a burst of new mentions asks for it every few. No post is kept for it, neither its
 * words nor its id: nothing else would take them out of a process's memory when its author is erased.
 */
export async function knowledgeOf(
  { brand, lists, hash }: Pick<Deps, 'brand' | 'lists' | 'hash'>,
  stores: Asked,
): Promise<Knowledge> {
  const said = await stores.aboutUs.standing(brand.id, MOST_JUDGED);
  const sets = await stores.keywordSets.live();
  const key = hash(
    [...said.map(({ id }) => id), ...sets.map(({ id, version }) => `${id}@${version}`)].join(),
  );
  const bodies = sets.map(({ body }) => body);
  if (last?.key !== key) last = learn(key, said, lookerFor(bodies, lists));
  const learnt = last;
  const judged = said.map(({ about }) => ({ aboutUs: about }));
  const of = new Map(said.map((one) => [postKey(one), one.about]));
  return {
    key,
    judged,
    counts: countsOf(judged),
    quality: () => qualityOf(learnt, said),
    saidOf: (post) => of.get(postKey(post)) ?? null,
    likelihood: (post) => learnt.model(learnt.look(post)),
  };
}

let last: Learnt | null = null;

function learn(key: string, said: readonly AboutUs[], look: Looker): Learnt {
  return { key, look, model: learnAboutUs(judgedBy(look, said)), quality: null };
}

function qualityOf(learnt: Learnt, said: readonly AboutUs[]): Quality | null {
  learnt.quality ??= { value: crossCheck(judgedBy(learnt.look, said)) };
  return learnt.quality.value;
}

function judgedBy(look: Looker, said: readonly AboutUs[]): JudgedPost[] {
  return said.map((one) => ({ ...look(one), aboutUs: one.about }));
}

/** The line as it counts now; null while none is drawn, or while too few judgements stand. */
export function lineNow(drawn: { line: number | null } | null, { counts }: Knowledge): number | null {
  return drawn?.line != null && knowsEnough(counts) ? drawn.line : null;
}
