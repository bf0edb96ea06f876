import type { EstimateView, VolumeView } from '../../../api/types.ts';
import { dollars, price } from '../../../parts/money.ts';

/** A number a day for people: `0.4`, `12`, `1,200`. */
export function many(value: number): string {
  if (value !== 0 && value < 10) return Number(value.toPrecision(2)).toLocaleString('en');
  return Math.round(value).toLocaleString('en');
}

/** An estimate with its bounds: `12 (9 to 16)`; the bounds are left out where they say nothing more. */
export function range(estimate: EstimateView | null, say: (value: number) => string = many): string {
  if (!estimate) return 'not known yet';
  const [low, high] = [say(estimate.low), estimate.high === null ? null : say(estimate.high)];
  if (low === high) return say(estimate.value);
  return high === null
    ? `${say(estimate.value)} (${low} or more)`
    : `${say(estimate.value)} (${low} to ${high})`;
}

/** The number of the card, and what stands below it. */
export function costCard(volume: VolumeView, changed: boolean): { number: string; says: string } {
  const { now, live } = volume;
  const each = now.usdPerUseful;
  if (!each) return { number: '–', says: 'for each useful one: too little heard to say' };
  const was = changed && live.usdPerUseful ? `, was ${price(live.usdPerUseful.value)}` : '';
  return { number: price(each.value), says: `for each useful one${was}` };
}

export function perMonth(estimate: EstimateView | null): string {
  return range(estimate, dollars);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
