import { describe, expect, it } from '@jest/globals';
import { concernsBrand } from '../../../src/domain/watch/concerns.ts';

const by = (handle: string, isRepost = false, externalId = '7') => ({
  isRepost,
  author: { handle, externalId },
});

describe('whose words a post is', () => {
  const account = { handle: '@NorthwindAir' };

  it('ours, whatever the case and the sign in front', () => {
    expect(concernsBrand(by('northwindair'), account)).toBe('own');
    expect(concernsBrand(by('u/NorthwindAir', true), account)).toBe('own');
  });

  it('by the id where both are known: a handle may have changed hands', () => {
    expect(concernsBrand(by('NorthwindAir', false, '8'), { ...account, externalId: '7' })).toBe('other');
    expect(concernsBrand(by('RenamedAir', false, '7'), { ...account, externalId: '7' })).toBe('own');
  });

  it('passed on bare, or their own', () => {
    expect(concernsBrand(by('mara', true), account)).toBe('repost');
    expect(concernsBrand(by('NorthwindAir2'), account)).toBe('other');
  });
});
