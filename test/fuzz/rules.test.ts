import { expect, it } from '@jest/globals';
import { fuzzRules } from './rules/door.ts';
import { ground } from './support/ground.ts';

it('every broken rules file is refused with file and line, and shows no secret', () => {
  const tally = fuzzRules(45, ground());
  expect(tally.broken).toEqual([]);
  expect(tally.refused).toBeGreaterThan(15);
}, 120_000);
