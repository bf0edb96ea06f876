import { describe, expect, it } from '@jest/globals';
import { pauseAfter } from '../../src/launch/pause.ts';

describe('the pause before something that died is started again', () => {
  const deaths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100];

  it('is none for the first death, then grows to half a minute', () => {
    expect(deaths.map((n) => pauseAfter(n, false) / 1000)).toEqual([0, 0.5, 1, 2, 4, 8, 16, 30, 30, 30]);
  });

  it('is never long for what had worked', () => {
    expect(deaths.map((n) => pauseAfter(n, true) / 1000)).toEqual([0, 0.5, 1, 2, 4, 5, 5, 5, 5, 5]);
  });
});
