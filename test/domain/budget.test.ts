import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planBudget, restMs } from '../../src/domain/budget.ts';

const HOUR = 3_600_000;
const MID_MONTH = new Date('2026-11-16T00:00:00Z');

const plan = (spentUsd: number, budgetUsd: number | null, now = MID_MONTH) =>
  planBudget({ spentUsd, budgetUsd, now });

describe('planBudget', () => {
  it('counts and holds nothing back without a budget', () => {
    expect(plan(1_000, null)).toMatchObject({ state: 'none', leftUsd: null, usdPerHour: null });
  });

  it('goes from easy over slowed to spent', () => {
    const states = [0, 79.99, 80, 99.99, 100, 130].map((spent) => plan(spent, 100).state);
    expect(states).toEqual(['easy', 'easy', 'slowed', 'slowed', 'spent', 'spent']);
    expect(plan(0, 0).state).toBe('spent');
  });

  it('spreads what is left over the hours that are left', () => {
    expect(plan(82, 100)).toMatchObject({ leftUsd: 18, usdPerHour: 18 / (15 * 24) });
    expect(plan(120, 100)).toMatchObject({ leftUsd: 0, usdPerHour: 0 });
  });

  it('ends with the month of UTC, in December too', () => {
    expect(plan(0, 1).endsAt).toEqual(new Date('2026-12-01T00:00:00Z'));
    expect(plan(0, 1, new Date('2026-12-31T23:59:59Z')).endsAt).toEqual(new Date('2027-01-01T00:00:00Z'));
  });
});

describe('restMs', () => {
  const slowed = plan(82, 100);

  it('is the time in which as much may be spent again, for all that share the money', () => {
    expect(restMs(slowed, 0.05, 1, MID_MONTH)).toBeCloseTo(HOUR, 3);
    expect(restMs(slowed, 0.05, 3, MID_MONTH)).toBeCloseTo(3 * HOUR, 3);
  });

  it('is nothing while money is no matter, or when the round cost nothing', () => {
    expect(restMs(plan(10, 100), 5, 1, MID_MONTH)).toBe(0);
    expect(restMs(plan(10, null), 5, 1, MID_MONTH)).toBe(0);
    expect(restMs(slowed, 0, 3, MID_MONTH)).toBe(0);
  });

  it('is six hours at most, and never reaches into the next month', () => {
    expect(restMs(slowed, 1_000, 1, MID_MONTH)).toBe(6 * HOUR);
    const late = new Date('2026-11-30T23:00:00Z');
    expect(restMs(plan(99.9, 100, late), 1_000, 1, late)).toBe(HOUR);
  });

  it('keeps a busy source within the month, but for the six hours nobody waits longer than', () => {
    const cost = fc.double({ min: 0.001, max: 0.2, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 80, max: 99, noNaN: true }),
        fc.array(cost, { minLength: 20 }),
        (from, rounds) => {
          let spent = from;
          let now = MID_MONTH;
          for (const round of rounds) {
            const before = plan(spent, 100, now);
            if (before.state !== 'slowed') break;
            spent += round;
            const after = plan(spent, 100, now);
            const rest = restMs(after, round, 1, now);
            if (after.state === 'slowed' && rest < 6 * HOUR && before.usdPerHour && after.usdPerHour)
              expect((round * HOUR) / rest).toBeLessThanOrEqual(before.usdPerHour + 1e-9);
            now = new Date(now.getTime() + rest);
          }
        },
      ),
    );
  });
});
