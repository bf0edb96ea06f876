import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildMatcher } from '../../../../src/domain/watch/matcher.ts';
import { quotedStretches } from '../../../../src/domain/watch/stance/quoted-stretches.ts';
import { stancesIn } from '../../../../src/domain/watch/stance/stance.ts';
import { postOf, setOf } from '../posts.ts';

const matcher = buildMatcher([setOf({ words: ['northwind', '北風', '北风', 'ノースウィンド', '노스윈드'] })]);

/** How each hit in a text stands: `q` quoted, `n` negated, `-` neither. */
function stances(text: string): string {
  const [match] = matcher.match(postOf(text));
  const said = match?.terms.map(({ quoted, negated }) => `${quoted ? 'q' : ''}${negated ? 'n' : ''}` || '-');
  return said?.join(' ') ?? 'not found';
}

describe('words quoted from somebody else', () => {
  it.each([
    ['they wrote “northwind never lies” to me', 'q'],
    ['she said "northwind is fine" and left', 'q'],
    ['elle a dit « northwind est en retard »', 'q'],
    ['er sagte „northwind kommt gleich“, und ging', 'q'],
    ['er sagte »northwind kommt gleich«', 'q'],
    ['hon sa ”northwind kommer” igen', 'q'],
    ['他说「北風又晚点了」', 'q'],
    ['彼は『北風が遅れた』と言った', 'q'],
    ['as the sign says ‘northwind cares’, right', 'q'],
    ['> northwind lost my bag\n\nsame here', 'q'],
    ['my words\n  > northwind lost my bag', 'q'],
    ['RT @lena: northwind is late again', 'q'],
    ['northwind again! RT @lena: northwind is late', '- q'],
    ['"northwind is fine", said northwind', 'q -'],
  ])('%s', (text, expected) => {
    expect(stances(text)).toBe(expected);
  });

  it.each([
    ['northwind lost my bag', '-'],
    ['a bare name: "Northwind" lost my bag', '-'],
    ['a 5" northwind model with a 7" wing', '-'],
    ['it’s northwind’s fault, it’s always ‘their', '-'],
    ['nobody closes this “ northwind is late', '-'],
    ['“opened here\n\nnorthwind is another paragraph” it is', '-'],
    ['>!northwind is my own spoiler', '-'],
    ['seats > northwind legroom', '-'],
    ['more » northwind news', '-'],
    ['the START @lena: northwind', '-'],
  ])('is not quoted: %s', (text, expected) => {
    expect(stances(text)).toBe(expected);
  });
});

describe('words turned by a negation close by', () => {
  it.each([
    ['this is not Northwind', 'n'],
    ["it isn't the Northwind app", 'n'],
    ['это не northwind', 'n'],
    ['das war nicht bei northwind', 'n'],
    ['no es northwind', 'n'],
    ['这不是北风的错', 'n'],
    ['これはノースウィンドではない', 'n'],
    ['노스윈드가 아니라', 'n'],
    ['bu northwind değil', 'n'],
    ['they said “this is not northwind at all”', 'qn'],
    ['not late, northwind was on time', '-'],
    ['not only northwind', '-'],
    ['I did not know that they fly to Porto with northwind', '-'],
    ['northwind is not late', '-'],
    ['knot northwind', '-'],
  ])('%s', (text, expected) => {
    expect(stances(text)).toBe(expected);
  });
});

const sign = fc.constantFrom(
  ...[
    '“',
    '”',
    '„',
    '«',
    '»',
    '「',
    '」',
    '"',
    '‘',
    '’',
    '>',
    '\n',
    '\n\n',
    ' ',
    'RT @x:',
    'not ',
    '不是',
    'northwind',
    '北風',
    'a',
    '😀',
    '\ud83d',
  ],
);
const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''));

describe('how a hit stands', () => {
  it('is told by stretches that lie in the text, in order and apart', () => {
    fc.assert(
      fc.property(text, (words) => {
        let last = -1;
        for (const { start, end } of quotedStretches(words)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(words.length);
          last = end;
        }
      }),
    );
  });

  it('never decides what is found: in quotation marks the same words are found, and all of them are quoted', () => {
    const plain = fc.array(fc.constantFrom('northwind', '北風', 'is', 'late', 'not', '😀'), {
      minLength: 2,
      maxLength: 9,
    });
    const marks = fc.constantFrom<[string, string]>(
      ['“', '”'],
      ['«', '»'],
      ['「', '」'],
      ['"', '"'],
      ['> ', ''],
      ['RT @x: ', ''],
    );
    fc.assert(
      fc.property(plain, marks, (words, [open, close]) => {
        const said = `${words.join(' ')} today`;
        const [bare] = matcher.match(postOf(said));
        const [quoted] = matcher.match(postOf(open + said + close));
        expect(quoted?.terms.map(({ term, start }) => [term, start - open.length])).toEqual(
          bare?.terms.map(({ term, start }) => [term, start]),
        );
        expect(quoted?.terms.every((term) => term.quoted === true) ?? true).toBe(true);
        expect(bare?.terms.some((term) => term.quoted) ?? false).toBe(false);
      }),
    );
  });

  it('is told for any stretch of any text', () => {
    fc.assert(
      fc.property(text, fc.nat(80), fc.nat(20), (words, start, length) => {
        const stance = stancesIn(words)({ start, end: start + length });
        expect(Object.values(stance).every((value) => value === true)).toBe(true);
      }),
    );
  });

  it('takes no longer than the text is long: many marks that nothing closes', () => {
    const many = '“northwind '.repeat(30_000) + '‘'.repeat(30_000);
    expect(quotedStretches(many)).toEqual([]);
  });
});
