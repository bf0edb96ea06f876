import { describe, expect, it } from '@jest/globals';
import { inOwnWords, isOnlyQuoted, quotedReasons } from '../../../../src/domain/watch/stance/own-words.ts';

const TEXT = '> Northwind lost my bag, Northwind again\n\nsame with my cat';
const quoted = (start: number) => ({ start, end: start + 9, quoted: true as const });
const own = { start: 2, end: 11 };

describe('names of ours in words quoted from somebody else', () => {
  it('are left out where the author’s own words count', () => {
    expect(inOwnWords([quoted(2), own, { ...own, negated: true as const }])).toEqual([
      own,
      { ...own, negated: true },
    ]);
  });

  it('are only quoted when there are some and none stands in the author’s own', () => {
    expect(isOnlyQuoted([])).toBe(false);
    expect(isOnlyQuoted([quoted(2), quoted(25)])).toBe(true);
    expect(isOnlyQuoted([quoted(2), own])).toBe(false);
  });

  it('are said with the verdict, each once, and weigh nothing', () => {
    expect(quotedReasons(TEXT, [quoted(2), quoted(25)])).toEqual([
      { words: 'Northwind', start: 2, end: 11, weight: 0, quoted: true },
    ]);
    expect(quotedReasons(TEXT, [quoted(2), own])).toEqual([]);
    expect(quotedReasons(TEXT, [])).toEqual([]);
  });
});
