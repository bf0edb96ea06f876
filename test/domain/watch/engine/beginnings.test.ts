import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginningsOf } from '../../../../src/domain/watch/engine/beginnings.ts';

describe('what the automaton reads of each key', () => {
  it('is as much as tells it from the others, and a unit more', () => {
    expect(beginningsOf(['northwind', 'northern', 'south'])).toEqual(['northwi', 'norther', 'so']);
  });

  it('is all of a key that others begin with', () => {
    expect(beginningsOf(['air', 'air miles'])).toEqual(['air', 'air m']);
  });

  it('does not end with a gap, for a second gap may follow', () => {
    expect(beginningsOf(['a b', 'xy'])).toEqual(['a b', 'xy']);
  });

  it('is the beginning of its own key and of no other, unless it is the whole key', () => {
    const key = fc
      .string({ unit: fc.constantFrom('a', 'b', 'c', '北', ' '), minLength: 1, maxLength: 6 })
      .filter((word) => word.trim() === word && !word.includes('  '));
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 20 }), (keys) => {
        beginningsOf(keys).forEach((beginning, n) => {
          expect(keys[n]?.startsWith(beginning)).toBe(true);
          expect(beginning.endsWith(' ')).toBe(false);
          const others = keys.filter((other, at) => at !== n && other.startsWith(beginning));
          expect(beginning === keys[n] ? [] : others).toEqual([]);
        });
      }),
    );
  });
});
