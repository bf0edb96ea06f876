import { describe, expect, it } from '@jest/globals';
import { overlapOf, reachOf } from '../../src/domain/coverage/overlap.ts';
import { hearingByHour, type SourceHour } from '../../src/domain/source-hours.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));

const row = (hour: number, change: Partial<SourceHour> = {}): SourceHour => ({
  sourceId: 'x:search:brand:0',
  hour: at(hour),
  rounds: 10,
  fetched: 3,
  stored: 1,
  failed: 0,
  gaps: 0,
  gapFrom: null,
  slowed: false,
  errorCode: null,
  ...change,
});

describe('how well a source was heard', () => {
  const hearing = (...rows: SourceHour[]) => hearingByHour(rows, at(8), at(13)).map((hour) => hour.hearing);

  it('is told for each hour, those without a row too', () => {
    expect(
      hearing(
        row(8),
        row(9, { failed: 2 }),
        row(10, { rounds: 0, failed: 9, errorCode: 'server-error' }),
        row(11, { rounds: 0, failed: 6, errorCode: 'budget-spent' }),
      ),
    ).toEqual(['heard', 'partly', 'failing', 'stopped', 'unasked']);
    expect(hearing(row(8, { slowed: true }))[0]).toBe('slowed');
  });

  it('an hour in which it only rested for the budget was not forgotten by us', () => {
    const rested = row(2, { slowed: true });
    expect(hearing(rested, row(9, { slowed: true }), row(12))).toEqual([
      'slowed',
      'slowed',
      'slowed',
      'slowed',
      'heard',
    ]);
    expect(hearing(row(1, { slowed: true }))).toEqual(Array(5).fill('unasked'));
    expect(hearing(row(6, { slowed: true }), row(7))).toEqual(Array(5).fill('unasked'));
  });

  it('a gap takes in all hours since the last whole round before it', () => {
    const gapFrom = new Date(Date.UTC(2026, 10, 20, 9, 40));
    expect(hearing(row(8), row(9), row(12, { gaps: 1, gapFrom }))).toEqual([
      'heard',
      'gap',
      'gap',
      'gap',
      'gap',
    ]);
  });

  it('a gap that nothing was heard before is its own hour', () => {
    expect(hearing(row(9, { gaps: 1 }))).toEqual(['unasked', 'gap', 'unasked', 'unasked', 'unasked']);
  });
});

describe('what terms find', () => {
  const mentions = [
    { terms: ['a', 'b'] },
    { terms: ['a'] },
    { terms: ['b', 'a'] },
    { terms: [] },
    { terms: ['c'] },
  ];

  it('is counted together and alone', () => {
    expect(reachOf(mentions)).toEqual([
      { term: 'a', finds: 3, alone: 1 },
      { term: 'b', finds: 2, alone: 0 },
      { term: 'c', finds: 1, alone: 1 },
    ]);
  });

  it('overlaps by pairs, the same both ways', () => {
    expect(overlapOf(mentions, ['a', 'b', 'c'])).toEqual([
      [3, 2, 0],
      [2, 2, 0],
      [0, 0, 1],
    ]);
  });
});
