import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerOf, answerWord, type LabelAnswer } from '../../src/domain/label.ts';
import { asSaid, givesWay, judgementOf } from '../../src/domain/said.ts';
import { SEVERITIES, TOPICS } from '../../src/domain/verdict.ts';
import { aVerdict } from '../support/things.ts';

const IS: LabelAnswer = { question: 'complaint', answer: true };
const IS_NOT: LabelAnswer = { question: 'complaint', answer: false };
const STRONG: LabelAnswer = { question: 'severity', answer: 'strong' };
const NOT_SEVERE: LabelAnswer = { question: 'severity', answer: 'none' };
const OUTAGE: LabelAnswer = { question: 'topic', answer: 'outage' };

const anAnswer = fc.oneof(
  fc.boolean().map((answer): LabelAnswer => ({ question: 'complaint', answer })),
  fc.constantFrom(...SEVERITIES).map((answer): LabelAnswer => ({ question: 'severity', answer })),
  fc.constantFrom(...TOPICS).map((answer): LabelAnswer => ({ question: 'topic', answer })),
);

/** What stands after answers were given one after the other. */
function standing(answers: readonly LabelAnswer[]): LabelAnswer[] {
  return answers.reduce<LabelAnswer[]>(
    (stand, one) => stand.filter((older) => !givesWay(older, one)).concat(one),
    [],
  );
}

describe('an answer', () => {
  it('takes the place of an older one to the same question, and of what contradicts it', () => {
    expect(givesWay(IS, IS_NOT)).toBe(true);
    expect(givesWay(STRONG, IS_NOT)).toBe(true);
    expect(givesWay(IS, NOT_SEVERE)).toBe(true);
    expect(givesWay(IS, STRONG)).toBe(false);
    expect(givesWay(OUTAGE, IS_NOT)).toBe(false);
    expect(givesWay(IS_NOT, OUTAGE)).toBe(false);
  });

  it('is found again in the word it is kept as', () => {
    fc.assert(
      fc.property(anAnswer, (said) => {
        expect(answerOf(said.question, answerWord(said))).toEqual(said);
      }),
    );
  });
});

describe('what a post counts as', () => {
  it('is open while nobody said, or only the topic was said', () => {
    expect(judgementOf([])).toBeNull();
    expect(judgementOf([OUTAGE])).toBeNull();
  });

  it('follows from how severe it is called, too', () => {
    expect(judgementOf([STRONG])).toBe('complaint');
    expect(judgementOf([NOT_SEVERE])).toBe('not-a-complaint');
  });

  it('is what the last answer that speaks of it says, whatever was said before', () => {
    fc.assert(
      fc.property(fc.array(anAnswer, { maxLength: 8 }), (answers) => {
        const stand = standing(answers);
        const last = answers.findLast((one) => one.question !== 'topic');
        expect(judgementOf(stand)).toBe(last ? judgementOf([last]) : null);
        expect(new Set(stand.map((one) => one.question)).size).toBe(stand.length);
      }),
    );
  });
});

describe('the verdict as people said it', () => {
  it('has their topic and severity, and all else as the classifier gave it', () => {
    const verdict = aVerdict({ topic: 'other', severity: 'mild' });
    expect(asSaid(verdict, [OUTAGE, STRONG])).toEqual({ ...verdict, topic: 'outage', severity: 'strong' });
    expect(asSaid(verdict, [IS_NOT])).toEqual(verdict);
    expect(verdict).toMatchObject({ topic: 'other', severity: 'mild' });
  });
});
