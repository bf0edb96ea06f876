import type { KeywordSetView } from '../../../src/server/contract/index.ts';
import type { Stage } from '../stage.ts';
import type { Order } from '../story.ts';

const MINUTE_MS = 60_000;

export async function fault({ house }: Stage, order: Order<'fault'>): Promise<void> {
  const { at: endpoint, is, times, 'reset-seconds': resetSeconds } = order;
  const body = {
    endpoint,
    fault: is,
    ...(times && { times }),
    ...(resetSeconds !== undefined && { resetSeconds }),
  };
  await house.order('/faults', { method: 'POST', body });
}

export async function timeline({ house }: Stage, order: Order<'timeline'>): Promise<void> {
  await house.order('/settings', { method: 'POST', body: { timelineDelayMs: order['shows-after-ms'] } });
}

export async function sending({ house }: Stage, order: Order<'sending'>): Promise<void> {
  await house.api('/sending', { method: 'POST', by: 'Mei', body: { stopped: order === 'stopped' } });
}

export async function workers({ house }: Stage, order: Order<'workers'>): Promise<void> {
  if (order === 'rest') await house.running.rest();
  else house.running.work();
}

export async function restart({ house }: Stage): Promise<void> {
  await house.restart();
}

export async function advance({ house }: Stage, { minutes }: Order<'advance'>): Promise<void> {
  house.clock.forward(minutes * MINUTE_MS);
}

export async function lookForDeleted({ house }: Stage): Promise<void> {
  await house.running.app.nudges.add([{ step: 'sync-deletions' }]);
}

export async function settle({ house }: Stage): Promise<void> {
  await house.settle();
}

export async function keywordSet({ house }: Stage, order: Order<'keyword-set'>): Promise<void> {
  const { body, version } = await house.api<KeywordSetView>(`/keyword-sets/${order.set}`);
  const changed = { ...body, words: [...body.words, ...order.add] };
  const saved = { body: changed, basedOn: version, why: order.why };
  await house.api(`/keyword-sets/${order.set}/versions`, { method: 'POST', by: order.by, body: saved });
}
