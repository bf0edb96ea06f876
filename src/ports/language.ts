import type { DraftBrief, DraftText } from '../domain/draft.ts';
import type { SaidTexts } from '../domain/drafting/said-texts.ts';
import type { Label } from '../domain/label.ts';
import type { Platform } from '../domain/mention.ts';
import type { Verdict } from '../domain/verdict.ts';

export interface ClassifierInput {
  text: string;
  /** The platform's guess, or null. */
  lang: string | null;
  platform?: Platform;
  /** Brand words found in the text: anger beside them weighs more than anger elsewhere. */
  brandWords?: readonly { start: number; end: number }[];
}

/** Judges words. Pure and quick: the same input gives the same verdict. */
export interface Classifier {
  readonly name: string;
  classify(input: ClassifierInput): Verdict;
}

/** A classifier that the team's labels correct. */
export interface LearningClassifier extends Classifier {
  /** The same classifier after these labels, oldest first. Pure: the same labels give the same verdicts; none gives its own. */
  after(labels: readonly Label[]): Classifier;
}

/** Writes reply texts from a brief. A draft must not be like anything that was `said` lately. `seed` varies the choice. */
export interface Drafter {
  readonly name: string;
  compose(brief: DraftBrief, said: SaidTexts, seed: number, now: Date): Promise<DraftText>;
}
