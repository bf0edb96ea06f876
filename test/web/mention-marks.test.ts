import { describe, expect, it } from '@jest/globals';
import type { VerdictView } from '../../src/server/contract/index.ts';
import { heaviestReasons, marksOf, signed } from '../../src/web/parts/mention-marks.ts';
import { termMark } from '../../src/web/parts/term-mark.ts';

const reason = (words: string, weight: number, start = 0) => ({
  words,
  weight,
  start,
  end: start + words.length,
});
const verdict = (reasons: VerdictView['reasons']): VerdictView => ({
  complaint: 0.9,
  sentiment: { negative: 1, neutral: 0, positive: 0 },
  severity: 'mild',
  topic: 'other',
  churn: 'none',
  language: 'en',
  unsure: false,
  reasons,
  classifier: 'test',
});

describe('heaviestReasons', () => {
  it('shows the heaviest first, whichever way they spoke, and leaves the light ones out', () => {
    const shown = heaviestReasons(
      verdict([reason('I', 0.2), reason('thanks', -1.8), reason('lost', 1.1), reason('me', 0.49)]),
    );
    expect(shown.map(({ words }) => words)).toEqual(['thanks', 'lost']);
  });

  it('shows six at most, and does not change the verdict', () => {
    const reasons = [1, 2, 3, 4, 5, 6, 7, 8].map((weight) => reason('x', weight));
    expect(heaviestReasons(verdict(reasons)).map(({ weight }) => weight)).toEqual([8, 7, 6, 5, 4, 3]);
    expect(reasons.map(({ weight }) => weight)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('marksOf', () => {
  it('puts the brand over the reasons and tells for from against', () => {
    const marks = marksOf({
      verdict: verdict([reason('lost', 1.1), reason('thanks', -0.9, 10)]),
      matched: [{ setId: 's', setVersion: 1, term: 'northwind', start: 20, end: 29 }],
    });
    expect(marks.map(({ kind, title }) => [kind, title])).toEqual([
      ['reason', '+1.1 for a complaint'],
      ['against', '−0.9 for a complaint'],
      ['brand', 'found by “northwind”'],
    ]);
  });

  it('marks the brand in a post nobody has read yet', () => {
    expect(
      marksOf({ verdict: null, matched: [{ setId: 's', setVersion: 1, term: 'nw', start: 0, end: 2 }] }),
    ).toHaveLength(1);
  });
});

describe('signed', () => {
  it('writes a true minus', () => {
    expect([1.94, -0.42, 0].map(signed)).toEqual(['+1.9', '−0.4', '+0.0']);
  });
});

describe('the mark of a term', () => {
  const hit = { start: 0, end: 9, term: 'northwind' };

  it('is lighter in words of somebody else, and its title says what was seen beside it', () => {
    expect(termMark(hit, 'brand')).toEqual({
      start: 0,
      end: 9,
      kind: 'brand',
      title: 'found by “northwind”',
    });
    expect(termMark({ ...hit, quoted: true }, 'lost')).toMatchObject({
      kind: 'quoted',
      title: 'found by “northwind”, in words quoted from somebody else',
    });
    expect(termMark({ ...hit, negated: true }, 'lost')).toMatchObject({
      kind: 'lost',
      title: 'found by “northwind”, beside a “not”',
    });
  });
});
