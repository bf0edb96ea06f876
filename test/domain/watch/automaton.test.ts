import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildAutomaton } from '../../../src/domain/watch/automaton.ts';

function hits(keys: readonly string[], text: string): string[] {
  const units = Uint16Array.from([...text].map((sign) => sign.charCodeAt(0)));
  const found: string[] = [];
  buildAutomaton(keys).scan(units, units.length, (key, end) => found.push(`${key}@${end}`));
  return found.sort();
}

function hitsByLooking(keys: readonly string[], text: string): string[] {
  const found: string[] = [];
  keys.forEach((key, index) => {
    for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1))
      found.push(`${index}@${at + key.length}`);
  });
  return found.sort();
}

describe('the automaton', () => {
  it('reports keys inside keys and keys that overlap', () => {
    expect(hits(['he', 'she', 'his', 'hers'], 'ushers')).toEqual(['0@4', '1@4', '3@6']);
  });

  it('finds nothing without keys', () => {
    expect(hits([], 'anything')).toEqual([]);
  });

  it('finds what looking for each key by itself finds', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 60 });
    fc.assert(
      fc.property(fc.uniqueArray(few, { maxLength: 12 }), texts, (keys, text) =>
        expect(hits(keys, text)).toEqual(hitsByLooking(keys, text)),
      ),
    );
  });
});
