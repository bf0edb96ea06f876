import { curesFor } from '../../domain/watch/explain/cures.ts';
import { explainSet } from '../../domain/watch/explain/explain-set.ts';
import type { Remedy } from '../../domain/watch/explain/remedy.ts';
import { sayStop } from '../../domain/watch/explain/say-stop.ts';
import type { Stop } from '../../domain/watch/explain/stop.ts';
import type { KeywordSet, KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import type { Matchable } from '../../domain/watch/matchable.ts';
import type { Deps } from '../../ports/step.ts';
import { worthsOf } from '../../steps/index.ts';
import type { ExplanationView, RemedyView, SetAnswerView } from '../contract/index.ts';
import { orRefuse } from '../failures.ts';
import { heardOf } from '../heard-of.ts';

const SHOWN = 6;

/** What one set says to a post, and, where they are `wanted`, the smallest changes by which it would find it, each tried on what was heard. */
export async function setAnswer(
  deps: Deps,
  set: KeywordSet,
  post: Matchable,
  wanted: boolean,
): Promise<SetAnswerView> {
  const explained = explanationOf(deps, set.body, post);
  const cures = wanted && !explained.found ? curesFor(set, post, deps.lists) : [];
  return {
    setId: set.id,
    name: set.name,
    version: set.version,
    body: set.body,
    ...explained,
    remedies: await weighed(deps, set, cures),
  };
}

/** What these words say to a post, in sentences. */
export function explanationOf(deps: Deps, body: KeywordSetBody, post: Matchable): ExplanationView {
  const { found, terms, stops } = explainSet({ body }, deps.lists)(post);
  return { found, terms, stops: stops.map(presentStop) };
}

function presentStop(stop: Stop): SetAnswerView['stops'][number] {
  const at = stop.is === 'excluded' ? { start: stop.start, end: stop.end } : { start: null, end: null };
  return { is: stop.is, says: sayStop(stop), ...at };
}

/** How many of the heard posts each change would bring in beside the one that was missed; slips and marks of the brand first, then the quietest. */
async function weighed(deps: Deps, set: KeywordSet, cures: readonly Remedy[]): Promise<RemedyView[]> {
  if (cures.length === 0) return [];
  const bodies = [set.body, ...cures.map(({ body }) => body)];
  const { found } = orRefuse(await deps.hindsight.finds({ bodies, heardAfter: new Date(0) }));
  const gained: number[][] = cures.map(() => []);
  for (const { number, by } of found) {
    if (by.some(({ body }) => body === 0)) continue;
    for (const { body } of by) gained[body - 1]?.push(number);
  }
  const quietest = cures
    .map((cure, n) => ({ ...cure, posts: gained[n] ?? [] }))
    .sort((a, b) => Number(a.isPlainWord) - Number(b.isPlainWord) || a.posts.length - b.posts.length)
    .slice(0, SHOWN);
  return Promise.all(
    quietest.map(async ({ says, body, posts }) => ({
      says,
      body,
      finds: posts.length,
      noise: await noiseIn(deps, posts),
    })),
  );
}

async function noiseIn(deps: Deps, numbers: readonly number[]): Promise<number> {
  const posts = [...(await heardOf(deps, numbers)).values()];
  if (posts.length === 0) return 0;
  const since = new Date(Math.min(...posts.map(({ postedAt }) => postedAt.getTime())));
  const worths = (await worthsOf(deps, posts, since)).filter((worth) => worth !== null);
  const useful = worths.reduce((sum, worth) => sum + worth, 0) / Math.max(1, worths.length);
  return posts.length * (1 - useful);
}
