import type { Row } from '../../../fixtures/training/labelled-data.ts';
import { type Confusion, calibrationError, confusionOf } from '../../../fixtures/training/scores.ts';
import type { Classifier } from '../../../src/ports/language.ts';
import type { Question } from './questions.ts';

export interface Judged {
  row: Row;
  truth: number;
  called: number;
  /** Probability of the class that was called. */
  chance: number;
}

export interface Measured {
  figure: number;
  counts: Confusion;
  /** Of "complaint", or of "negative" where sentiment is asked. */
  ece: number;
  unsure: number;
  judged: Judged[];
}

/** Asks the classifier about every row; the language is found, not given. */
export function measured(question: Question, rows: readonly Row[], classifier: Classifier): Measured {
  let unsure = 0;
  const pairs: [number, boolean][] = [];
  const told = question.classes.includes('complaint') ? 1 : 0;
  const judged = rows.map((row) => {
    const verdict = classifier.classify({ text: row.text, lang: null });
    if (verdict.unsure) unsure++;
    const said = question.said(verdict);
    const truth = question.truth(row, question.set) ?? 0;
    pairs.push([said[told] ?? 0, truth === told]);
    const chance = Math.max(...said);
    return { row, truth, called: said.indexOf(chance), chance };
  });
  const counts = confusionOf(
    question.classes.length,
    judged.map(({ truth, called }) => [truth, called] as const),
  );
  return {
    figure: question.count(counts),
    counts,
    ece: calibrationError(pairs),
    unsure: unsure / Math.max(1, rows.length),
    judged,
  };
}

/** Wrong and surest of it first. */
export function worst(question: Question, judged: readonly Judged[], most: number): (string | number)[][] {
  return judged
    .filter(({ truth, called }) => truth !== called)
    .sort((a, b) => b.chance - a.chance)
    .slice(0, most)
    .map(({ row, truth, called, chance }) => [
      row.text.replace(/\s+/g, ' ').slice(0, 110),
      `is ${question.classes[truth]}`,
      `called ${question.classes[called]} ${chance.toFixed(2)}`,
    ]);
}
