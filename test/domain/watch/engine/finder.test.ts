import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileFinder } from '../../../../src/domain/watch/engine/compile-finder.ts';
import { openFinder } from '../../../../src/domain/watch/engine/finder.ts';
import { needleOf } from '../../../../src/domain/watch/engine/needle.ts';
import { readAnyTerm } from '../../../../src/domain/watch/term.ts';
import { findTerm, readText } from '../plain/find.ts';

function finderOf(written: readonly string[]) {
  const needles = written.flatMap((text) => {
    const term = readAnyTerm(text);
    return term ? [needleOf(term)] : [];
  });
  return openFinder(compileFinder(needles));
}

function hits(written: readonly string[], text: string): string[] {
  const found: string[] = [];
  finderOf(written)([text], (needle, { start, end }) => found.push(`${written[needle]}@${start}-${end}`));
  return found.sort();
}

function plainHits(written: readonly string[], text: string): string[] {
  const read = readText(text);
  const found = written.flatMap((term) => findTerm(term, false, read));
  return found.map(({ term, start, end }) => `${term}@${start}-${end}`).sort();
}

describe('the finder', () => {
  it('reports needles inside needles and needles that overlap', () => {
    expect(hits(['air', 'air miles', 'miles', 'b air', '北風', '風航', '風'], 'b air miles 北風航')).toEqual(
      ['air miles@2-11', 'air@2-5', 'b air@0-5', 'miles@6-11', '北風@12-14', '風@13-14', '風航@13-15'].sort(),
    );
  });

  it.each([
    ['is cut off by the end of the text', 'northwin', []],
    ['goes on otherwise', 'northwest', []],
    ['is a longer word', 'northwinds', []],
    ['has an accent and a sign without width in it', 'northwi\u0301\u200bnd', ['northwind@0-11']],
    ['is written in styled letters', 'n𝓸rthw𝓲n𝓭 x', ['northwind@0-12']],
    ['has gaps of any length', 'now  –  hiring', ['now hiring@0-14']],
    ['ends inside a sign that folds to more', 'northwinǆ', []],
    ['begins again before it ended', 'northnorthwind north-northwind', ['northwind@21-30']],
  ])('compares the rest of a needle that %s', (_, text, expected) => {
    expect(hits(['northwind', 'now hiring', 'southwest'], text)).toEqual(expected);
    expect(plainHits(['northwind', 'now hiring', 'southwest'], text)).toEqual(expected);
  });

  it('finds nothing without needles', () => {
    expect(hits([], 'anything 北風 👍')).toEqual([]);
  });

  it('finds the same again in the next text, whatever the last one ended with', () => {
    const find = finderOf(['air miles', 'miles']);
    const count = (text: string) => {
      let found = 0;
      find([text], () => found++);
      return found;
    };
    expect([count('air'), count('miles'), count('air miles'), count('')]).toEqual([0, 1, 2, 0]);
  });

  it.each([
    ['few letters', 3],
    ['as many as share symbols', 400],
    ['thousands', 6_000],
  ])('finds what looking at every place finds, with an alphabet of %s', (_, signs) => {
    const unit = fc.oneof(
      fc.constantFrom('a', 'b', ' '),
      fc.integer({ min: 0, max: signs }).map((n) => String.fromCharCode(0x4e00 + n)),
      fc.integer({ min: 0, max: signs }).map((n) => String.fromCharCode(0x400 + (n % 300))),
    );
    const every = Array.from(
      { length: signs },
      (_unused, n) => String.fromCharCode(0x4e00 + n) + String.fromCharCode(0x400 + (n % 300)),
    );
    const many = finderOf(every);
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.string({ unit, minLength: 1, maxLength: 4 }).filter((word) => word.trim() !== ''),
          { maxLength: 12 },
        ),
        fc.string({ unit, maxLength: 60 }),
        (few, text) => {
          expect(hits(few, text)).toEqual(plainHits(few, text));
          const found: number[] = [];
          many([text], (_needle, { start }) => found.push(start));
          expect(found.sort((a, b) => a - b)).toEqual(
            [...text].flatMap((sign, at) => {
              const wanted = every[sign.charCodeAt(0) - 0x4e00];
              const alone =
                wanted !== undefined &&
                plainHits([wanted], text).some((hit) => hit.startsWith(`${wanted}@${at}-`));
              return alone ? [at] : [];
            }),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('tells needles apart whose signs share a symbol, also between signs that fold to nothing or to more', () => {
    const han = fc.integer({ min: 0, max: 499 }).map((n) => String.fromCharCode(0x4e00 + n));
    const few = fc.integer({ min: 0, max: 499 }).map((n) => String.fromCharCode(0x4e00 + ((n * 7) % 500)));
    const every = Array.from({ length: 500 }, (_, n) =>
      String.fromCharCode(0x4e00 + n, 0x4e00 + ((n * 224 + 3) % 500)),
    );
    const odd = fc.constantFrom('\u200b', ' ', '，', '㍿', 'ａ', '株式', '会社');
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: han, minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 20 }),
        fc.array(fc.oneof({ weight: 4, arbitrary: han }, few, odd), { maxLength: 40 }),
        (some, signs) => {
          const written = [...new Set([...every, ...some, '株式会社', '会社'])];
          const text = signs.concat(some.slice(0, 3)).join('');
          expect(hits(written, text)).toEqual(plainHits(written, text));
        },
      ),
      { numRuns: 40 },
    );
  });
});
