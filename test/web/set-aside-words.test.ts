import { describe, expect, it } from '@jest/globals';
import { nextTryWords } from '../../src/web/pages/attention/set-aside-words.ts';

const NOW = Date.parse('2026-11-20T12:00:00Z');

describe('what is said of a row that was set aside', () => {
  it('names the next try, or that a person must ask', () => {
    const soon = { times: 1, nextTryAt: '2026-11-20T12:05:00.000Z' };
    expect(nextTryWords(soon, NOW)).toBe('Tried once. It is tried again by itself in 5 min.');
    const now = { times: 2, nextTryAt: '2026-11-20T11:59:59.000Z' };
    expect(nextTryWords(now, NOW)).toBe('Tried 2 times. It is being tried again now.');
    const never = { times: 4, nextTryAt: null };
    expect(nextTryWords(never, NOW)).toBe(
      'Tried 4 times. It waits for you: nothing tries it again by itself.',
    );
  });
});
