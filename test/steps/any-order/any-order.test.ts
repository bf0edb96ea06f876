import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FURIOUS, post } from '../../support/house/desk.ts';
import { type House, openHouse } from '../../support/house.ts';
import { type Act, carryOut, moments, type Scene } from './acts.ts';
import { judge, settle } from './judge.ts';

/** A look in every test run; TWICE_RUNS looks further. */
const RUNS = Number(process.env.TWICE_RUNS ?? 4);
const PATIENCE_MS = 60_000 + RUNS * 30_000;

let house: House;
let runs = 0;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
  const { deps } = house.running;
  // The runs share a house, and its hours: brakes have tests of their own.
  const brakes = {
    ...deps.rulebook.brakes,
    sendsPerHour: 100_000,
    perPersonPerDay: 1_000,
    nearDuplicateFrom: 1,
  };
  deps.rulebook = { ...deps.rulebook, brakes };
});
afterAll(() => house?.close());

/** Two people with a complaint each, nobody else's business. */
async function newScene(): Promise<Scene> {
  runs += 1;
  const people = [`ann_${runs}`, `ben_${runs}`];
  for (const author of people) await post(house, { author, text: `${FURIOUS} I am ${author}.` });
  await house.walk();
  return { house, people };
}

async function play(acts: readonly Act[][]): Promise<void> {
  const scene = await newScene();
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
