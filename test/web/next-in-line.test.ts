import { describe, expect, it } from '@jest/globals';
import { afterSettling, stepFrom } from '../../src/web/pages/approve/next-in-line.ts';

describe('stepFrom', () => {
  const ids = ['a', 'b', 'c'];
  it('moves one row and stops at the ends', () => {
    expect(stepFrom(ids, 'a', 1)).toBe('b');
    expect(stepFrom(ids, 'c', 1)).toBe('c');
    expect(stepFrom(ids, 'a', -1)).toBe('a');
  });
  it('takes the first row when none is chosen, or the chosen one is gone', () => {
    expect(stepFrom(ids, null, 1)).toBe('a');
    expect(stepFrom(ids, 'gone', -1)).toBe('a');
  });
  it('has nowhere to go in an empty queue', () => {
    expect(stepFrom([], 'a', 1)).toBeNull();
  });
});

describe('afterSettling', () => {
  it('goes down, and up only from the end', () => {
    expect(afterSettling(['a', 'b', 'c'], 'b')).toBe('c');
    expect(afterSettling(['a', 'b', 'c'], 'c')).toBe('b');
  });
  it('goes nowhere from the last one left, and to the first when the settled one has already left the list', () => {
    expect(afterSettling(['a'], 'a')).toBeNull();
    expect(afterSettling(['b', 'c'], 'a')).toBe('b');
    expect(afterSettling([], 'a')).toBeNull();
  });
});
