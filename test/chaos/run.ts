import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../../fixtures/sandbox/text/random.ts';
import { type Later, note } from '../bench/support/run-bench.ts';
import { openStormHouse, type StormHouse } from './house/house.ts';
import type { Order } from './order.ts';
import { makePlan } from './plan/plan.ts';
import { type Approvals, letApprove } from './storm/approver.ts';
import { ByHand } from './storm/by-hand.ts';
import { type Calm, waitForCalm } from './storm/calm.ts';
import { letCustomersWrite } from './storm/customers.ts';
import { takeDesk } from './storm/desk.ts';
import { callOffFaults, orderFaults } from './storm/faults.ts';
import { sendKills } from './storm/kills.ts';
import { Misfortunes } from './storm/misfortunes.ts';
import { sayProgress } from './storm/progress.ts';
import { beginStorm } from './storm/storm.ts';
import { workedOff } from './storm/worked-off.ts';
import { type Evidence, gather, newestPost } from './verdict/evidence.ts';
import { lookInto } from './verdict/sql.ts';

const ATTENTION_EVERY_MS = 2_000;
const PATIENCE_MS = 6 * 60_000;
/** What the kills left undone is worked off in as many minutes as they lasted, or in these. */
const LEAST_WORKING_OFF_MS = 3 * 60_000;

/** What a run leaves behind for its verdict. */
export interface Run {
  house: StormHouse;
  evidence: Evidence;
  approvals: Approvals;
  byHand: ByHand;
  misfortunes: Misfortunes;
  calm: Calm;
  /** Replies approved while processes were killed; the others came after the last kill. */
  approvedWhileKilled: number;
  written: number;
  mishaps: ReadonlyMap<string, number>;
}

/** Builds the house, lets it storm over it, waits until all is calm, and gathers the evidence. */
export async function carryOut(order: Order, later: Later): Promise<Run> {
  const plan = makePlan(order);
  const house = await openStormHouse(order, later);
  const { sql, close } = lookInto(house.postgres.url);
  later(close);
  note(
    `${order.threads} threads by ${order.customers} customers, ${order.minutes} minutes of storm; logs in ${house.logs}`,
  );
  const lastsMs = order.minutes * 60_000;
  const chance = (n: number) => seededRandom(order.seed * 31 + n);
  const storm = beginStorm();
  const misfortunes = new Misfortunes(house, chance(1));
  const approvals: Approvals = { confirmed: new Set(), refused: new Map() };
  const byHand = new ByHand(takeDesk(house.api, 'Cleo'), chance(2));
  const written = letCustomersWrite(storm, house, plan);
  await orderFaults(storm, house, chance(3));
  sendKills(storm, house, lastsMs);
  for (const [n, name] of ['Ana', 'Ben'].entries())
    letApprove(storm, takeDesk(house.api, name), { written, misfortunes, approvals }, chance(5 + n));
  storm.every(ATTENTION_EVERY_MS, () => byHand.round(false));
  sayProgress(storm, sql);
  await pause(lastsMs);
  const approvedWhileKilled = approvals.confirmed.size;
  note(`nobody is killed any more; ${approvedWhileKilled} replies were approved; the rest is worked off`);
  const waiting = await workedOff(sql, Math.max(lastsMs, LEAST_WORKING_OFF_MS));
  storm.end();
  await storm.ended();
  note(
    `${approvals.confirmed.size} replies were approved, ${waiting} drafts still wait; what was approved comes to its end`,
  );
  await callOffFaults(house);
  const calm = await waitForCalm(sql, PATIENCE_MS, {
    meanwhile: () => byHand.round(true),
    newest: (since) => newestPost(house.sandbox.url, since),
  });
  const evidence = await gather(house.sandbox.url, sql);
  return {
    house,
    evidence,
    approvals,
    byHand,
    misfortunes,
    calm,
    approvedWhileKilled,
    written: written.size,
    mishaps: storm.mishaps,
  };
}
