import { expect, it } from '@jest/globals';
import { fuzzLanguage } from './language/door.ts';
import { ground } from './support/ground.ts';

it('whatever reads words takes every text, and cuts no pair in two', () => {
  const tally = fuzzLanguage(100, ground());
  expect(tally.broken).toEqual([]);
  expect(tally.handled).toBeGreaterThan(300);
}, 120_000);
