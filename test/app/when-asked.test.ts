import { describe, expect, it } from '@jest/globals';
import { whenAsked } from '../../src/app/when-asked.ts';

describe('what is made when it is asked for', () => {
  it('is made once, and not before', async () => {
    let made = 0;
    const ask = whenAsked(async () => {
      made += 1;
      return made;
    });
    expect(made).toBe(0);
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
    expect(await ask()).toBe(1);
  });

  it('is made anew after a load that was rejected; who waited then is told', async () => {
    let tries = 0;
    const ask = whenAsked(async () => {
      tries += 1;
      if (tries === 1) throw new Error('the disk was away');
      return 'weights';
    });
    const [first, second] = await Promise.allSettled([ask(), ask()]);
    expect([first?.status, second?.status]).toEqual(['rejected', 'rejected']);
    expect(await ask()).toBe('weights');
    expect(await ask()).toBe('weights');
    expect(tries).toBe(2);
  });

  it('is made anew after it threw at once', () => {
    let tries = 0;
    const ask = whenAsked(() => {
      tries += 1;
      if (tries === 1) throw new Error('no file');
      return tries;
    });
    expect(ask).toThrow('no file');
    expect(ask()).toBe(2);
    expect(ask()).toBe(2);
  });
});
