import { describe, expect, it } from '@jest/globals';
import { agoWords, spanWords, whenWords } from '../../src/web/parts/ago-words.ts';
import { dueWords } from '../../src/web/parts/due-words.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const due = (seconds: number) => dueWords(NOW + seconds * 1000, NOW);

describe('dueWords', () => {
  it.each([
    [0, '00:00', 'late'],
    [252, '04:12', 'late'],
    [299, '04:59', 'late'],
    [300, '05:00', 'soon'],
    [599, '09:59', 'soon'],
    [600, '10 min', 'calm'],
    [31 * 60, '31 min', 'calm'],
    [3 * 3600, '3 h', 'calm'],
    [50 * 3600, '2 d', 'calm'],
    [-5, '1 min over', 'late'],
    [-12 * 60, '12 min over', 'late'],
    [-3 * 3600, '3 h over', 'late'],
  ])('%i seconds ahead reads %s', (seconds, says, mood) => {
    expect(due(seconds)).toMatchObject({ says, mood });
  });

  it('spells it out for a screen reader', () => {
    expect(due(252).spoken).toBe('due in 4 minutes');
    expect(due(60).spoken).toBe('due in 1 minute');
    expect(due(20).spoken).toBe('due in less than a minute');
    expect(due(-2 * 3600).spoken).toBe('overdue by 2 hours');
  });
});

describe('agoWords and spanWords', () => {
  it('uses the largest whole unit', () => {
    expect([0, 12, 59, 60, 3599, 3600, 86_400, 200_000].map(spanWords)).toEqual([
      '0 s',
      '12 s',
      '59 s',
      '1 min',
      '59 min',
      '1 h',
      '1 d',
      '2 d',
    ]);
    expect(agoWords(12)).toBe('12 s ago');
  });

  it('does not count a clock that runs ahead of ours', () => {
    expect(agoWords(-30)).toBe('just now');
    expect(spanWords(-30)).toBe('0 s');
  });
});

describe('whenWords', () => {
  const now = new Date(2026, 10, 22, 12, 0);
  it.each([
    [new Date(2026, 10, 22, 11, 48), '12 min ago'],
    [new Date(2026, 10, 22, 1, 5), 'today 01:05'],
    [new Date(2026, 10, 21, 18, 2), 'yesterday 18:02'],
    [new Date(2026, 10, 19, 9, 30), 'Thursday 09:30'],
    [new Date(2026, 10, 3, 4, 9), '3 Nov 04:09'],
    [new Date(2025, 10, 3, 4, 9), '3 Nov 2025 04:09'],
  ])('%s', (at, says) => {
    expect(whenWords(at, now)).toBe(says);
  });

  it('calls last evening yesterday, though it is not six hours ago by much', () => {
    expect(whenWords(new Date(2026, 10, 21, 23, 0), new Date(2026, 10, 22, 6, 0))).toBe('yesterday 23:00');
  });
});
