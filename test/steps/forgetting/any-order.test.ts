import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import { forgetPerson } from '../../../src/steps/index.ts';
import { tracesOf } from '../../adapters/postgres/person-data/traces.ts';
import type { House } from '../../support/house.ts';
import { carryOut, moments, type Scene } from '../any-order/acts.ts';
import { settle } from '../any-order/judge.ts';
import { openFreely, sceneOf } from '../any-order/scene.ts';

/** A look in every test run; TWICE_RUNS looks further. */
const RUNS = Number(process.env.TWICE_RUNS ?? 3);
const PATIENCE_MS = 60_000 + RUNS * 40_000;

let house: House;
let runs = 0;
beforeAll(async () => {
  house = await openFreely();
});
afterAll(() => house?.close());

const db = () => house.running.app.connection.db;

/** Two people with a complaint each; the first of them asks again and again to be forgotten. */
async function newScene(): Promise<Scene & { account: string }> {
  runs += 1;
  const who = `kestrelwing_${runs}`;
  const scene = await sceneOf(house, [who, `marlowe_${runs}`]);
  const { rows } = await sql<{ id: string }>`
    select author_id as id from mention where author_handle = ${who}`.execute(db());
  return { ...scene, account: rows[0]?.id ?? '' };
}

const erase = (account: string) =>
  forgetPerson(house.running.deps, { person: { platform: 'x', externalId: account }, by: 'Mei' });

/** Public replies that are counted for this person in this thread, with their words or without. */
async function countedIn(threadId: string, account: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from reply where thread_id = ${threadId} and person_id = ${account} and state = 'sent')::int
      + (select count(*) from spent_place
         where place_key = keyed('place', ${house.running.deps.brand.id}::text, 'x', ${threadId}::text, ${account}::text))::int
      as n`.execute(db());
  return rows[0]?.n ?? 0;
}

it(
  `the count of public replies holds in whatever order, and at the same time, a person is erased, ${RUNS} times over`,
  async () => {
    const erasing = fc.infiniteStream(fc.boolean());
    await fc.assert(
      fc.asyncProperty(moments, erasing, async (acts, whether) => {
        const scene = await newScene();
        const [who = ''] = scene.people;
        for (const moment of acts) {
          const [now] = whether.take(1);
          await Promise.all([carryOut(scene, moment), now ? erase(scene.account) : null]);
        }
        await settle(scene);
        const ours = (await house.ledger()).posts.filter(
          (one) => one.to === who && (one.byApi || one.native),
        );
        for (const threadId of new Set(ours.map((one) => one.threadId))) {
          const here = ours.filter((one) => one.threadId === threadId);
          expect(here.filter((one) => one.byApi).length).toBeLessThanOrEqual(2);
          expect(await countedIn(threadId, scene.account)).toBe(here.length);
        }
        await erase(scene.account);
        expect(
          (await tracesOf(db(), [who, scene.account])).filter((trace) => !/^source: \d/.test(trace)),
        ).toEqual([]);
        const troubles = ['set aside', 'step failed', 'a request failed'];
        expect(house.warnings.filter(({ msg }) => troubles.includes(String(msg)))).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    expect(runs).toBeGreaterThanOrEqual(RUNS);
  },
  PATIENCE_MS,
);
