import { describe, expect, it } from '@jest/globals';
import { aboutSays, expectedLine, weighWords } from '../../src/web/pages/judging/line-words.ts';

describe('weighWords', () => {
  it.each([
    [25, 'A missed complaint weighs as much as 3 false alarms.'],
    [50, 'A missed complaint weighs as much as a false alarm.'],
    [75, 'A false alarm weighs as much as 3 missed complaints.'],
    [40, 'A missed complaint weighs as much as 1.5 false alarms.'],
    [5, 'A missed complaint weighs as much as 19 false alarms.'],
  ])('from %i percent on', (percent, says) => {
    expect(weighWords(percent)).toBe(says);
  });
});

describe('expected numbers', () => {
  it('are told as whole posts, and a little is never told as nothing', () => {
    expect([0, 0.01, 0.3, 1.4, 1234.6].map(aboutSays)).toEqual(['0', '0', 'under 1', '1', '1,235']);
    expect(expectedLine({ percent: 50, flagged: 40, complaints: 28, falseAlarms: 12, missed: 3.2 })).toBe(
      '3 missed · 12 false alarms · 40 flagged',
    );
  });
});
