import { describe, expect, it } from '@jest/globals';
import { makePlan } from './plan.ts';

const ORDER = { minutes: 10, seed: 7, queue: 'postgres', customers: 2000, threads: 2500 } as const;

describe('the plan of a failure run', () => {
  const plan = makePlan(ORDER);

  it('is the same for the same order, and another one for another seed', () => {
    expect(makePlan(ORDER)).toEqual(plan);
    expect(makePlan({ ...ORDER, seed: 8 })).not.toEqual(plan);
  });

  it('has the people and threads that were ordered, on both platforms', () => {
    expect(plan).toHaveLength(2500);
    expect(new Set(plan.map(({ platform, author }) => `${platform} ${author}`)).size).toBe(2000);
    expect(new Set(plan.map(({ platform }) => platform)).size).toBe(2);
  });

  it('gives each thread words of its own', () => {
    expect(new Set(plan.map(({ text }) => text)).size).toBe(2500);
  });

  it('holds every misfortune, colleagues before and after, and people who write below each other', () => {
    expect(new Set(plan.map(({ misfortune }) => misfortune)).size).toBe(5);
    const times = plan.flatMap(({ colleagues }) => colleagues);
    expect(Math.min(...times)).toBeLessThan(2_000);
    expect(Math.max(...times)).toBeGreaterThan(60_000);
    expect(plan.some(({ below }) => below !== null)).toBe(true);
    expect(plan.every(({ below }, n) => below === null || below < n)).toBe(true);
  });
});
