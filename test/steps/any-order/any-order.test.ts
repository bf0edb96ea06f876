import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { House } from '../../support/house.ts';
import { type Act, carryOut, moments } from './acts.ts';
import { judge, settle } from './judge.ts';
import { openFreely, sceneOf } from './scene.ts';

/** A look in every test run; TWICE_RUNS looks further. */
const RUNS = Number(process.env.TWICE_RUNS ?? 4);
const PATIENCE_MS = 60_000 + RUNS * 30_000;

let house: House;
let runs = 0;
beforeAll(async () => {
  house = await openFreely();
});
afterAll(() => house?.close());

async function play(acts: readonly Act[][]): Promise<void> {
  runs += 1;
  const scene = await sceneOf(house, [`ann_${runs}`, `ben_${runs}`]);
  for (const moment of acts) await carryOut(scene, moment);
  await settle(scene);
  await judge(scene);
}

describe('the steps on a real database, in any order and at the same time', () => {
  it(
    `keep the promises, by the platform’s own ledger, ${RUNS} times over`,
    async () => {
      await fc.assert(fc.asyncProperty(moments, play), { numRuns: RUNS, endOnFailure: true });
      expect(runs).toBeGreaterThanOrEqual(RUNS);
    },
    PATIENCE_MS,
  );
});
