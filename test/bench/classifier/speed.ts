import { readSet } from '../../../fixtures/training/labelled-data.ts';
import type { Classifier } from '../../../src/ports/language.ts';
import { afinnScore, NaturalBayes } from './rivals.ts';

const LEARNT = 1_000;
const ROUNDS = 3;

/** Whole verdicts with reasons beside `natural`'s answers, on the same posts in the same run. */
export function speeds(data: string, classifier: Classifier): (string | number)[][] {
  const texts = readSet(data, 'airline', 'dev').map(({ text }) => text);
  const bayes = new NaturalBayes();
  for (const { text, label } of readSet(data, 'airline', 'train').slice(0, LEARNT))
    bayes.addDocument(text, label);
  bayes.train();
  return [
    ['', 'posts a second'],
    ['ours, language not given', perSecond(texts, (text) => classifier.classify({ text, lang: null }))],
    ['ours, language given', perSecond(texts, (text) => classifier.classify({ text, lang: 'en' }))],
    ["natural's Bayes", perSecond(texts.slice(0, 300), (text) => bayes.classify(text))],
    ['AFINN', perSecond(texts, afinnScore)],
  ];
}

/** By processor time, so that a busy machine does not count against anybody. The first round is not counted. */
function perSecond(texts: readonly string[], judge: (text: string) => unknown): number {
  for (const text of texts) judge(text);
  const before = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round++) for (const text of texts) judge(text);
  const { user, system } = process.cpuUsage(before);
  return Math.round((ROUNDS * texts.length * 1e6) / (user + system));
}
