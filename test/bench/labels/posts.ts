import type { Row } from '../../../fixtures/training/labelled-data.ts';
import { confusionOf, macroF1 } from '../../../fixtures/training/scores.ts';
import type { Classifier } from '../../../src/ports/language.ts';

/** An airline post with what a person would say of it. */
export interface LabelledPost {
  text: string;
  complaint: boolean;
}

export function postsOf(rows: readonly Row[]): LabelledPost[] {
  return rows.map(({ text, label }) => ({ text, complaint: label === 'negative' }));
}

/** Macro-F1 of "complaint or not" at one half. */
export function figureOf(classifier: Classifier, posts: readonly LabelledPost[]): number {
  return macroF1(
    confusionOf(
      2,
      posts.map(({ text, complaint }) => {
        const called = classifier.classify({ text, lang: 'en' }).complaint >= 0.5;
        return [Number(complaint), Number(called)] as const;
      }),
    ),
  );
}
