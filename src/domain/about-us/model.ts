import { CLUES, cluesOf } from './clues.ts';
import type { JudgedPost, LookedAt } from './post.ts';
import { priorOdds } from './prior.ts';

/** Likelihood, 0 to 1, that a post is about us. */
export type AboutUsModel = (post: LookedAt) => number;

/** A judged post as it is learnt from. */
export interface Lesson {
  prior: number;
  clues: Uint32Array;
  aboutUs: boolean;
}

const ROUNDS = 30;
const RATE = 0.25;
/** How strongly a clue's weight is held to nought, for all lessons together: one judgement alone says little of a word. */
const HOLD = 0.6;

/**
 * Learns from the team's judgements, oldest first, what tells posts about us from others: a logistic regression on what
 * stands in and around the brand's words, whose starting point is what the terms themselves say. No chance is in it: the
 * same judgements give the same model, which is how it survives a restart and how a judgement is undone. Steps by AdaGrad
 * (Duchi, Hazan & Singer 2011).
 */
export function learnAboutUs(judged: readonly JudgedPost[]): AboutUsModel {
  const odds = oddsAfter(judged.map(lessonOf));
  return (post) => likelihood(odds(priorOdds(post), cluesOf(post)));
}

export function lessonOf(post: JudgedPost): Lesson {
  return { prior: priorOdds(post), clues: cluesOf(post), aboutUs: post.aboutUs };
}

/** The log-odds of a post by its prior and its clues, after these lessons. */
export function oddsAfter(lessons: readonly Lesson[]): (prior: number, clues: Uint32Array) => number {
  const weights = new Weights();
  const hold = HOLD / Math.max(1, lessons.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { prior, clues, aboutUs } of lessons) {
      const off = likelihood(weights.odds(prior, clues)) - (aboutUs ? 1 : 0);
      weights.step(clues, off, hold);
    }
  }
  return (prior, clues) => weights.odds(prior, clues);
}

export function likelihood(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** One weight for each clue and one for all posts alike, with the sum of the squared slopes of each. */
class Weights {
  readonly #values = new Float32Array(CLUES + 1);
  readonly #squares = new Float32Array(CLUES + 1).fill(1);

  odds(prior: number, clues: Uint32Array): number {
    let sum = 0;
    for (const clue of clues) sum += this.#values[clue] as number;
    return prior + (this.#values[CLUES] as number) + sum * shareOf(clues);
  }

  step(clues: Uint32Array, off: number, hold: number): void {
    this.#move(CLUES, off, 0);
    const slope = off * shareOf(clues);
    for (const clue of clues) this.#move(clue, slope, hold);
  }

  #move(at: number, slope: number, hold: number): void {
    const gradient = slope + hold * (this.#values[at] as number);
    const squares = (this.#squares[at] as number) + gradient * gradient;
    this.#squares[at] = squares;
    this.#values[at] = (this.#values[at] as number) - (RATE * gradient) / Math.sqrt(squares);
  }
}

/** A long post has more clues, not more to say: all of them together count alike. */
function shareOf(clues: Uint32Array): number {
  return clues.length === 0 ? 0 : 1 / Math.sqrt(clues.length);
}
