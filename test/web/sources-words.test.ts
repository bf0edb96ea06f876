import { describe, expect, it } from '@jest/globals';
import type { SourceView } from '../../src/server/contract/index.ts';
import { sourceSays, worstFirst } from '../../src/web/pages/sources/source-state.ts';
import { sourceLine } from '../../src/web/shell/source-words.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const at = (secondsAgo: number) => new Date(NOW - secondsAgo * 1000).toISOString();
const source = (part: Partial<SourceView>): SourceView => ({
  id: 'a',
  platform: 'x',
  kind: 'search',
  label: 'X search: Brand',
  query: null,
  lastSuccessAt: at(12),
  lastAttemptAt: at(12),
  lagSeconds: 12,
  state: 'ok',
  error: null,
  fetched: 0,
  stored: 0,
  unreadable: 0,
  gaps: 0,
  everySeconds: 30,
  slowedUntil: null,
  ...part,
});
const error = { code: 'rate-limited', message: 'later', since: at(42 * 60) };

describe('sourceLine', () => {
  it('says the slowest healthy source of each platform', () => {
    const line = sourceLine(
      [source({}), source({ id: 'b', lastSuccessAt: at(40) }), source({ id: 'c', platform: 'reddit' })],
      NOW,
    );
    expect(line.map(({ says }) => says)).toEqual(['X 40 s ago', 'Reddit 12 s ago']);
  });

  it('names every source that is not well after them, the worst first', () => {
    const line = sourceLine(
      [
        source({ id: 'b', label: 'r/travel', state: 'late', lastSuccessAt: at(370) }),
        source({ id: 'c', label: 'Our timeline', state: 'failing', error }),
        source({ id: 'd', label: 'Messages', state: 'never', lastSuccessAt: null }),
        source({}),
      ],
      NOW,
    );
    expect(line).toEqual([
      { id: 'x', mood: 'ok', says: 'X 12 s ago' },
      { id: 'c', mood: 'bad', says: 'Our timeline failing for 42 min' },
      { id: 'b', mood: 'late', says: 'r/travel behind by 6 min' },
      { id: 'd', mood: 'late', says: 'Messages never fetched yet' },
    ]);
  });

  it('counts the subreddits that one source reads, for which there is no room', () => {
    const label = 'Reddit comments in r/airport, r/delayed, r/travel';
    const [line] = sourceLine([source({ label, state: 'failing', error })], NOW);
    expect(line?.says).toBe('Reddit comments in 3 subreddits failing for 42 min');
  });

  it('says nothing well of a house without sources', () => {
    expect(sourceLine([], NOW)).toEqual([]);
  });
});

describe('sourceSays', () => {
  it('never sounds well when nothing was fetched', () => {
    expect(sourceSays(source({ state: 'never', lastSuccessAt: null, lastAttemptAt: null }), NOW)).toBe(
      'Never fetched yet.',
    );
    expect(sourceSays(source({ state: 'never', lastSuccessAt: null, lastAttemptAt: at(60) }), NOW)).toBe(
      'Never fetched yet; tried 1 min ago.',
    );
    expect(sourceSays(source({ state: 'failing', lastSuccessAt: null, error }), NOW)).toBe(
      'Failing for 42 min; never fetched yet.',
    );
  });

  it('says since when it fails, and how far it is behind', () => {
    expect(sourceSays(source({ state: 'failing', lastSuccessAt: at(44 * 60), error }), NOW)).toBe(
      'Failing for 42 min; last fetched 44 min ago.',
    );
    expect(sourceSays(source({ state: 'late', lastSuccessAt: at(370) }), NOW)).toBe(
      'Behind: last fetched 6 min ago, though asked every 30 s.',
    );
    expect(sourceSays(source({}), NOW)).toBe('Last fetched 12 s ago, asked every 30 s.');
  });

  it('says what the budget does to it, and when it is read again', () => {
    const later = new Date(NOW + 2 * 3_600_000).toISOString();
    expect(sourceSays(source({ state: 'slowed', slowedUntil: later }), NOW)).toBe(
      'Slowed, to make the budget last: last fetched 12 s ago, next in 2 h.',
    );
    expect(sourceSays(source({ state: 'stopped' }), NOW)).toBe(
      'Stopped: the budget is spent; last fetched 12 s ago. What is said meanwhile is not heard.',
    );
  });
});

describe('worstFirst', () => {
  it('puts trouble where it is seen, and leaves the rest in order', () => {
    const states = (['ok', 'late', 'ok', 'failing', 'never'] as const).map((state, index) =>
      source({ id: `${index}`, state }),
    );
    expect(worstFirst(states).map(({ id }) => id)).toEqual(['3', '4', '1', '0', '2']);
  });
});
