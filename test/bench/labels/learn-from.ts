import type { Label } from '../../../src/domain/label.ts';
import type { Classifier, LearningClassifier } from '../../../src/ports/language.ts';
import type { LabelledPost } from './posts.ts';

/** Which post of those that came in is labelled next: any, or the one the classifier is least sure of, as its queue shows it. */
export const WAYS = ['any post', 'the least sure of ten'] as const;
export type Way = (typeof WAYS)[number];

const SHOWN = 10;

/** Labels posts one at a time through the product's own correction layer; gives `figure` at each of the moments. */
export function learnFrom(
  untaught: LearningClassifier,
  posts: readonly LabelledPost[],
  way: Way,
  moments: readonly number[],
  figure: (classifier: Classifier) => number,
): number[] {
  const labels: Label[] = [];
  const figures: number[] = [];
  let next = 0;
  for (const moment of moments) {
    while (labels.length < moment) {
      const shown = posts.slice(next, next + (way === 'any post' ? 1 : SHOWN));
      next += shown.length;
      const post = leastSure(shown, untaught.after(labels));
      if (!post) throw new Error(`only ${labels.length} posts could be labelled`);
      labels.push(labelOf(post, labels.length));
    }
    figures.push(figure(untaught.after(labels)));
  }
  return figures;
}

function leastSure(posts: readonly LabelledPost[], classifier: Classifier): LabelledPost | undefined {
  if (posts.length < 2) return posts[0];
  const doubt = posts.map((post) => ({
    post,
    off: Math.abs(classifier.classify({ text: post.text, lang: 'en' }).complaint - 0.5),
  }));
  return doubt.sort((a, b) => a.off - b.off)[0]?.post;
}

function labelOf({ text, complaint }: LabelledPost, at: number): Label {
  return {
    id: `label ${at}`,
    mentionId: `mention ${at}`,
    question: 'complaint',
    answer: complaint,
    text,
    lang: 'en',
    by: 'bench',
    at: new Date(0),
  };
}
