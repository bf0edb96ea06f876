import type { Dice } from './dice.ts';
import { oddText } from './odd-texts.ts';

const NUMBERS = [
  0,
  -1,
  -0,
  0.5,
  1e20,
  -1e20,
  1e300,
  Number.MAX_SAFE_INTEGER + 1,
  2 ** 31,
  2 ** 63,
  4_102_444_800,
  253_402_300_800,
];
const TIMES = ['yesterday', '', '9999-12-31T23:59:59.999Z', '0000-01-01T00:00:00Z', '2026-02-30T25:61:61Z'];
const IDS = ['0', '-1', '9'.repeat(19), '9'.repeat(25), '9'.repeat(400), 't3_', `t3_${'z'.repeat(5_000)}`];

/** A value of any kind that nobody hoped for, as JSON can say it. */
export function oddValue(dice: Dice): unknown {
  return dice.pick<() => unknown>([
    () => null,
    () => dice.pick(NUMBERS),
    () => dice.pick([true, false]),
    () => oddText(dice),
    () => oddText(dice),
    () => dice.pick(TIMES),
    () => dice.pick(IDS),
    () => [],
    () => ({}),
    () => [[[[]]]],
    () => ({ length: -1, toString: 'x', constructor: null }),
    () => Array.from({ length: 1_000 }, () => 'northwind'),
    () => deep(200),
  ])();
}

function deep(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level++) value = { inside: value };
  return value;
}
