import type { KnownPost } from '../about-us.ts';
import type { KeywordSetBody } from '../keyword-set.ts';
import type { Stance } from '../stance/stance.ts';
import type { Group } from './precision.ts';

/** What is asked of the posts that were heard. */
export interface LookingBack {
  /** The body being edited, and the one that runs. */
  draft: KeywordSetBody;
  live: KeywordSetBody;
  /** Only posts since then. */
  since: Date;
  /** From this probability on a post counts as a complaint. */
  complaintFrom: number;
  known: readonly KnownPost[];
  /** Posts nobody wants to judge. */
  skipped: readonly number[];
  /** Decides the order in which posts are drawn. */
  seed: number;
}

/** One post that was found: what is needed to show it beside its stored words. */
export interface FoundPost {
  number: number;
  /** Where the words stand that found it, and how. */
  marks: ({ term: string; start: number; end: number } & Stance)[];
  /** Probability of a complaint. */
  complaint: number;
  /** What the team knows of it. */
  about: boolean | null;
}

/** Posts that one of the two bodies finds, or both. */
export interface FoundGroup extends Group {
  tagged: number;
  /** Of all; where there are too many to read each, what a random part of them tells. */
  complaints: number;
  complaintsEstimated: boolean;
  newest: FoundPost[];
  /** Drawn by chance. */
  random: FoundPost[];
  /** Those the team knows to be about us. */
  knownAboutUs: FoundPost[];
  /** To be judged next, in the order of the draw. */
  next: FoundPost[];
}

export interface LookedBack {
  looked: number;
  /** When the oldest of them was posted; null when there are none. */
  oldest: Date | null;
  gained: FoundGroup;
  kept: FoundGroup;
  lost: FoundGroup;
}
