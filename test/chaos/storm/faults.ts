import type { FaultOrder } from '../../../fixtures/sandbox/orders/faults.ts';
import { tell } from '../../bench/support/talk.ts';
import type { StormHouse } from '../house/house.ts';
import { between, pick, type Random } from '../plan/chance.ts';
import type { Storm } from './storm.ts';

const WINDOW_EVERY_MS = 20_000;
const READS = [
  'x.search',
  'x.timeline',
  'x.mentions',
  'x.lookup',
  'reddit.search',
  'reddit.timeline',
  'reddit.inbox',
] as const;
const POSTS = ['x.post', 'reddit.comment'] as const;
const MESSAGES = ['x.dm', 'reddit.compose'] as const;

/** Orders what the platforms do wrong for the whole storm, and now and then a window in which one takes no more calls. */
export async function orderFaults(storm: Storm, house: StormHouse, random: Random): Promise<void> {
  const order = (fault: FaultOrder) => tell(`${house.sandbox.url}/faults`, fault);
  for (const endpoint of POSTS) {
    await order({ endpoint, fault: 'accepted-no-answer', share: 0.2 });
    await order({ endpoint, fault: 'refused-503', share: 0.05 });
    await order({ endpoint, fault: 'reset', share: 0.05 });
  }
  for (const endpoint of MESSAGES) {
    await order({ endpoint, fault: 'dm-refused', share: 0.2 });
    await order({ endpoint, fault: 'accepted-no-answer', share: 0.1 });
  }
  storm.every(WINDOW_EVERY_MS, async () => {
    const endpoint = pick([...READS, ...POSTS], random);
    await order({
      endpoint,
      fault: 'rate-limited',
      times: between(1, 3, random),
      resetSeconds: between(2, 6, random),
    });
  });
}

/** The platforms are well again. Answers with how often each fault struck, by its name. */
export async function callOffFaults({ sandbox }: StormHouse): Promise<void> {
  const answer = await fetch(`${sandbox.url}/faults`, { method: 'DELETE' });
  if (!answer.ok) throw new Error(`the faults were not called off: ${answer.status}`);
}
