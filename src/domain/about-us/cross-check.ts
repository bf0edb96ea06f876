import { lessonOf, likelihood, oddsAfter } from './model.ts';
import type { JudgedPost } from './post.ts';
import { rankingOf } from './ranking.ts';

/** How good the model is on the team's own judgements, each asked of a model that had not learnt from it. */
export interface Quality {
  right: number;
  of: number;
  /** Chance that it ranks a post about us above one that is not, 0 to 1; null without both kinds. */
  ranking: number | null;
  /** What it said of each, in the order of the judgements. */
  scores: number[];
}

/** Up to so many judgements each is left out by itself. */
const FEW = 50;
/** Beyond that a tenth of them at a time. */
const PARTS = 10;
/** From here on it takes a post for one about us. */
const HALF = 0.5;

/** Leave-one-out for few judgements, tenfold cross-validation for more. Null without any. */
export function crossCheck(judged: readonly JudgedPost[]): Quality | null {
  if (judged.length === 0) return null;
  const lessons = judged.map(lessonOf);
  const parts = lessons.length <= FEW ? lessons.length : PARTS;
  const scores = new Array<number>(lessons.length).fill(0);
  for (let part = 0; part < parts; part++) {
    const odds = oddsAfter(lessons.filter((_, at) => at % parts !== part));
    for (let at = part; at < lessons.length; at += parts) {
      const lesson = lessons[at];
      if (lesson) scores[at] = likelihood(odds(lesson.prior, lesson.clues));
    }
  }
  const right = judged.filter(({ aboutUs }, at) => aboutUs === (scores[at] ?? 0) >= HALF).length;
  const ranking = rankingOf(judged.map(({ aboutUs }, at) => ({ aboutUs, score: scores[at] ?? 0 })));
  return { right, of: judged.length, ranking, scores };
}
