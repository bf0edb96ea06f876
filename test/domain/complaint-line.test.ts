import { describe, expect, it } from '@jest/globals';
import { type LineVersion, lineAt } from '../../src/domain/complaint-line.ts';
import { minutes, NOON } from '../support/things.ts';

const rules = { complaintFrom: 0.5, askFrom: 0.4 };
const drawn = (version: number, percent: number, savedAt: Date): LineVersion => ({
  version,
  percent,
  savedBy: 'Mei',
  savedAt,
  why: 'too much noise',
});
const versions = [drawn(2, 25, minutes(20)), drawn(1, 75, minutes(10))];

describe('the line for a post', () => {
  it('is the one that stood when the post was collected', () => {
    expect(lineAt(versions, minutes(25), rules).complaintFrom).toBe(0.25);
    expect(lineAt(versions, minutes(20), rules).complaintFrom).toBe(0.25);
    expect(lineAt(versions, minutes(19), rules).complaintFrom).toBe(0.75);
    expect(lineAt(versions, NOON, rules)).toEqual(rules);
    expect(lineAt([], NOON, rules)).toEqual(rules);
  });

  it('asks about as much below it as the rules do, never below nothing', () => {
    expect(lineAt(versions, minutes(15), rules).askFrom).toBeCloseTo(0.65);
    expect(lineAt([drawn(1, 5, NOON)], NOON, rules).askFrom).toBe(0);
    const backward = { complaintFrom: 0.4, askFrom: 0.5 };
    expect(lineAt([drawn(1, 60, NOON)], NOON, backward)).toEqual({ complaintFrom: 0.6, askFrom: 0.6 });
  });
});
