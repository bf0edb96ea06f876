import { complaintIn, sentimentIn } from '../../../fixtures/training/answers.ts';
import { corpusOf } from '../../../fixtures/training/corpus.ts';
import { isChance } from '../../../fixtures/training/figures.ts';
import { type Row, readSet } from '../../../fixtures/training/labelled-data.ts';
import { PLAN } from '../../../fixtures/training/plan.ts';
import { type Confusion, f1s, macroF1, macroRecall } from '../../../fixtures/training/scores.ts';
import { SENTIMENTS, type Verdict } from '../../../src/domain/verdict.ts';

/** One thing asked of one set: what is true of a row, what a verdict says, and how the answers are counted. */
export interface Question {
  name: string;
  set: string;
  classes: readonly string[];
  measure: string;
  count(counts: Confusion): number;
  truth(row: Row, set: string): number | null;
  /** A probability for each class. */
  said(verdict: Verdict): number[];
  /** Only rows for which this holds. */
  only?(row: Row): boolean;
}

const feelings = (verdict: Verdict) => SENTIMENTS.map((one) => verdict.sentiment[one]);
const endsOf = (counts: Confusion) => ((f1s(counts)[0] ?? 0) + (f1s(counts)[2] ?? 0)) / 2;

function complaints(name: string, set: string, only?: Question['only']): Question {
  return {
    name,
    set,
    classes: ['other', 'complaint'],
    measure: 'macro-F1',
    count: macroF1,
    truth: (row, from) => {
      const is = complaintIn(row, from);
      return is === null ? null : Number(is);
    },
    said: ({ complaint }) => [1 - complaint, complaint],
    ...(only ? { only } : {}),
  };
}

function sentiments(name: string, set: string, measure: string, count: Question['count']): Question {
  return { name, set, classes: SENTIMENTS, measure, count, truth: sentimentIn, said: feelings };
}

export const QUESTIONS: readonly Question[] = [
  complaints('complaints-acl19', 'complaints-acl19'),
  complaints('complaints-acl19, support', 'complaints-acl19', (row) => !isChance(row)),
  complaints('cesamard', 'cesamard'),
  complaints('airline, negative or not', 'airline'),
  sentiments('airline, three classes', 'airline', 'macro-F1', macroF1),
  sentiments('tweeteval sentiment', 'tweeteval-sentiment', 'macro-recall', macroRecall),
  sentiments('sentirueval', 'sentirueval', 'F1 of neg, pos', endsOf),
  complaints('waimai10k', 'waimai10k'),
  complaints('shopping10cats', 'shopping10cats'),
  complaints('chnsenticorp-htl', 'chnsenticorp-htl'),
  sentiments('openrice-hant', 'openrice-hant', 'macro-F1', macroF1),
  sentiments('umsab', 'umsab', 'macro-F1', macroF1),
  sentiments('wisesight-th', 'wisesight-th', 'macro-F1', macroF1),
  ...['en', 'zh-Hans', 'zh-Hant', 'ru'].map((lang) =>
    complaints(`ours, ${lang}`, 'ours', (row) => row.lang === lang),
  ),
];

/** The rows of one part that a question can be asked about. */
export function rowsOf({ set, only, truth }: Question, data: string, part: 'train' | 'dev'): Row[] {
  const all = set === 'ours' ? oursOf(data, part) : readSet(data, set, part);
  return all.filter((row) => (only?.(row) ?? true) && truth(row, set) !== null);
}

function oursOf(data: string, part: 'train' | 'dev'): Row[] {
  return ['en', 'zh', 'ru'].flatMap((group) => {
    const plan = PLAN[group];
    const ours = plan
      ? { ...plan, also: [], experts: plan.experts.filter(({ name }) => name === 'ours') }
      : null;
    return ours
      ? corpusOf(ours, data)
          .filter((example) => example.part === part)
          .map(({ row }) => row)
      : [];
  });
}
