import { describe, expect, it } from '@jest/globals';
import { loadClassifier } from '../../../../src/adapters/classifiers/index.ts';
import type { Classifier } from '../../../../src/ports/language.ts';
import { lexiconFolder } from '../support.ts';
import { COMPLAINTS, NAMES, NEUTRAL } from './sentences.ts';

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** For each sentence what the classifier gives it with each of the names. */
function judged(classifier: Classifier, sentences: readonly string[]): number[][] {
  return sentences.map((sentence) =>
    NAMES.map((name) => classifier.classify({ text: sentence.replaceAll('*', name), lang: 'en' }).complaint),
  );
}

/** How far the name alone moves a sentence, in the mean. */
const spread = (chances: readonly number[][]) =>
  mean(chances.map((row) => Math.max(...row) - Math.min(...row)));
const called = (chances: readonly number[][]) =>
  mean(chances.flat().map((chance) => (chance >= 0.5 ? 1 : 0)));

describe('the name of a brand', () => {
  it('decides nothing where the brand is known: a complaint is one, whoever it is about', () => {
    const classifier = loadClassifier(lexiconFolder, { names: NAMES });
    const complaints = judged(classifier, COMPLAINTS);
    const neutral = judged(classifier, NEUTRAL);
    expect(spread(complaints)).toBeLessThan(0.01);
    expect(spread(neutral)).toBeLessThan(0.01);
    expect(called(complaints)).toBeGreaterThan(0.7);
    // Two of forty: a lost phone that was found, and somebody who cannot wait.
    expect(called(neutral)).toBeLessThan(0.06);
  });

  it('weighs little where nobody told it, and made-up names less than others', () => {
    const classifier = loadClassifier(lexiconFolder);
    const complaints = judged(classifier, COMPLAINTS);
    const neutral = judged(classifier, NEUTRAL);
    // 0.36 and 0.28 before our own posts were learnt without names.
    expect(spread(complaints)).toBeLessThan(0.26);
    expect(spread(neutral)).toBeLessThan(0.24);
    expect(called(complaints)).toBeGreaterThan(0.6);
    expect(called(neutral)).toBeLessThan(0.05);
    const northwind = mean(complaints.map((row) => row[NAMES.indexOf('Northwind')] ?? 0));
    const delta = mean(complaints.map((row) => row[NAMES.indexOf('Delta')] ?? 0));
    expect(Math.abs(northwind - delta)).toBeLessThan(0.1);
  });

  it('says nothing when it is a word of praise', () => {
    const text = 'Best Buy lost my order';
    const [told, untold] = [
      loadClassifier(lexiconFolder, { names: ['Best Buy'] }),
      loadClassifier(lexiconFolder),
    ];
    const other = loadClassifier(lexiconFolder, { names: ['Grim Pit'] });
    const chance = told.classify({ text, lang: 'en' }).complaint;
    expect(chance).toBeGreaterThan(untold.classify({ text, lang: 'en' }).complaint);
    expect(chance).toBeCloseTo(other.classify({ text: 'Grim Pit lost my order', lang: 'en' }).complaint, 6);
  });

  it('stays where it is in the reasons', () => {
    const text = 'my Northwind Air bag is BROKEN';
    const { reasons } = loadClassifier(lexiconFolder, { names: ['Northwind Air'] }).classify({
      text,
      lang: 'en',
    });
    expect(reasons.length).toBeGreaterThan(0);
    for (const { words, start, end } of reasons) expect(text.slice(start, end)).toBe(words);
    expect(reasons.map(({ words }) => words).join()).not.toContain('Northwind');
  });
});
