import { crossCheck } from '../../../src/domain/about-us/cross-check.ts';
import { lookerFor } from '../../../src/domain/about-us/looker.ts';
import { learnAboutUs } from '../../../src/domain/about-us/model.ts';
import type { JudgedPost } from '../../../src/domain/about-us/post.ts';
import { rankingOf } from '../../../src/domain/about-us/ranking.ts';
import { NO_LISTS } from '../../../src/domain/watch/shared-lists.ts';
import { type MadePost, MONDAY_COFFEE } from './posts.ts';

/** How good the model is on posts it never saw. */
export interface ModelFigures {
  /** Chance that a post about us ranks above one that is not. */
  ranking: number;
  /** Share it is right on, taking from one half on for ours. */
  right: number;
  /** The same as the page would say it, by cross-check on the judgements themselves. */
  said: number;
  /** Of a line at 0.2: share of the noise it sets aside, and of ours with it. */
  noiseBelow: number;
  oursBelow: number;
  trainedMs: number;
}

const LINE = 0.2;
const look = lookerFor([MONDAY_COFFEE], NO_LISTS);

export function modelFigures(judged: readonly MadePost[], asked: readonly MadePost[]): ModelFigures {
  const lessons = judged.map(asJudged);
  const began = performance.now();
  const model = learnAboutUs(lessons);
  const trainedMs = performance.now() - began;
  const scored = asked.map(asJudged).map((post) => ({ score: model(post), aboutUs: post.aboutUs }));
  const quality = crossCheck(lessons);
  const below = (aboutUs: boolean) => {
    const kind = scored.filter((one) => one.aboutUs === aboutUs);
    return kind.filter(({ score }) => score < LINE).length / Math.max(1, kind.length);
  };
  return {
    ranking: rankingOf(scored) ?? 0.5,
    right: scored.filter(({ score, aboutUs }) => aboutUs === score >= 0.5).length / scored.length,
    said: quality ? quality.right / quality.of : 0,
    noiseBelow: below(false),
    oursBelow: below(true),
    trainedMs,
  };
}

function asJudged({ text, aboutUs }: MadePost): JudgedPost {
  return { ...look({ text, community: null }), aboutUs };
}
