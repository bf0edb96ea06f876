import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OR, packAlternatives } from '../../../src/domain/watch/pack-alternatives.ts';

describe('packing', () => {
  it('loses nothing, doubles nothing and keeps to the room', () => {
    const alternatives = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 30 }), { maxLength: 40 });
    fc.assert(
      fc.property(alternatives, fc.integer({ min: 30, max: 200 }), (all, room) => {
        const groups = packAlternatives(all, room);
        expect(groups.flat().sort()).toEqual([...all].sort());
        for (const group of groups) expect(group.join(OR).length).toBeLessThanOrEqual(room);
      }),
    );
  });

  it('takes as few groups as it can', () => {
    expect(packAlternatives(['aaaa', 'bbb', 'cccc', 'ddd'], 11)).toEqual([
      ['aaaa', 'bbb'],
      ['cccc', 'ddd'],
    ]);
  });
});
