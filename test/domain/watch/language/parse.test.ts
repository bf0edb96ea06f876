import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  anchorsOf,
  Expression,
  flattened,
  LIMITS,
} from '../../../../src/domain/watch/language/expression.ts';
import { parseExpression } from '../../../../src/domain/watch/language/parse.ts';
import { printExpression } from '../../../../src/domain/watch/language/print.ts';
import { expressions } from './expressions.ts';

function read(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${parsed.error.message} at ${parsed.error.at}`);
  return parsed.expression;
}

function refusal(text: string) {
  const parsed = parseExpression(text);
  if (parsed.ok) throw new Error(`read as ${JSON.stringify(parsed.expression)}`);
  return parsed.error;
}

describe('an expression', () => {
  it.each([
    ['brand', 'brand'],
    ['a b c', 'a AND b AND c'],
    ['a OR b c', 'a OR b AND c'],
    ['(a OR b) c', '(a OR b) AND c'],
    ['a -b', 'a AND NOT b'],
    ['a -(b OR "c d")', 'a AND NOT (b OR "c d")'],
    ['a NEAR/8 (b OR roast*)', 'a NEAR/8 (b OR roast*)'],
    ['(a NEAR/3 b) NEAR/5 c', 'a NEAR/3 b NEAR/5 c'],
    ['a NEAR/3 (b NEAR/5 c)', 'a NEAR/3 (b NEAR/5 c)'],
    ['NOT NOT a b', null],
    ['“Monday Coffee” OR „周一咖啡”', '"Monday Coffee" OR 周一咖啡'],
    ['#tag OR #"two words" OR @handle', '#tag OR #"two words" OR @handle'],
    ['url:"https://brand.example/a b"', 'url:"https://brand.example/a b"'],
    ['carry-on we’re', 'carry-on AND we’re'],
    ['"or" OR "say \\"no\\""', '"or" OR "say \\"no\\""'],
    [
      'brand LANG:en platform:X in:r/travel author:@ann followers:1000 place:38.72,-9.14,25km list:job-ads',
      'brand AND lang:en AND platform:x AND in:travel AND author:@ann AND followers:1000 AND place:38.72,-9.14,25km AND list:job-ads',
    ],
    ['brand place:-10,170,10,-170', 'brand AND place:-10,170,10,-170'],
  ])('reads %s', (text, printed) => {
    expect(printExpression(read(text))).toBe(printed ?? 'NOT NOT a AND b');
  });

  it.each([
    ['', 'expected-something', 0, 'the expression ends here'],
    ['a OR', 'expected-something', 4, 'the expression ends here'],
    ['a AND AND b', 'expected-something', 6, 'AND'],
    ['(a OR b', 'unclosed-bracket', 0, 'never closed'],
    ['a) OR b', 'unopened-bracket', 1, 'closes none'],
    ['a "b', 'unclosed-quote', 2, 'never closed'],
    ['a or b', 'small-operator', 2, 'capitals'],
    ['de*ay', 'bad-word', 0, 'at the end'],
    ['a NEAR b', 'bad-near', 2, 'NEAR/8'],
    ['a NEAR/99 b', 'bad-near', 2, '1 to 50'],
    ['a NEAR/5 (b AND c)', 'bad-near', 9, 'between words'],
    ['a NEAR/5 lang:en', 'bad-near', 9, 'between words'],
    ['NEAR/5 a', 'expected-something', 0, 'NEAR'],
    ['a https://x.example', 'unknown-filter', 2, 'url:x.example'],
    ['a colour:red', 'unknown-filter', 2, 'quotes'],
    ['a lang:', 'bad-value', 2, 'needs a value'],
    ['a platform:myspace', 'bad-value', 2, 'platform:reddit'],
    ['a place:91,0,5km', 'bad-value', 2, 'place:38.72'],
    ['a place:1,2,3', 'bad-value', 2, 'place:'],
    ['lang:en', 'nothing-to-look-for', 0, 'Add a word'],
    ['a OR lang:en', 'nothing-to-look-for', 0, 'each alternative'],
    ['NOT a', 'nothing-to-look-for', 0, 'Add a word'],
  ])('is refused at its place: %s', (text, code, at, says) => {
    const error = refusal(text);
    expect(error).toMatchObject({ code, at });
    expect(error.end).toBeGreaterThanOrEqual(error.at);
    expect(error.message).toContain(says);
  });

  it.each([
    ['10,000 brackets', `${'('.repeat(10_000)}a${')'.repeat(10_000)}`, 'too-deep'],
    ['10,000 times NOT', `${'NOT '.repeat(10_000)}a`, 'too-deep'],
    ['10,000 minus signs', `${'-'.repeat(10_000)}a`, 'too-deep'],
    ['more words than allowed', 'a '.repeat(LIMITS.parts + 1), 'too-many-parts'],
    ['more signs than allowed', 'a'.repeat(LIMITS.length + 1), 'too-long'],
    ['a quote of a quarter of a million signs', `"${'\\"'.repeat(LIMITS.length / 2 - 1)}`, 'unclosed-quote'],
    ['opened quotes without end', '"a '.repeat(4_001), 'unclosed-quote'],
    ['one huge word', 'a'.repeat(LIMITS.length), 'bad-word'],
  ])('refuses %s and goes no further', (_, text, code) => {
    expect(refusal(text).code).toBe(code);
  });

  it('takes as many words as allowed', () => {
    expect(read(`${'a OR '.repeat(LIMITS.parts - 1)}b`)).toMatchObject({ is: 'any' });
  });

  it('printed and read again is the same tree', () => {
    fc.assert(
      fc.property(expressions, (tree) => {
        const flat = flattened(tree);
        const parsed = parseExpression(printExpression(flat));
        if (anchorsOf(flat) === null)
          expect(parsed).toMatchObject({ error: { code: 'nothing-to-look-for' } });
        else expect(parsed).toEqual({ ok: true, expression: flat });
        expect(Expression.safeParse(flat).data).toEqual(flat);
      }),
      { numRuns: 2_000 },
    );
  });

  it('of any signs at all is read or refused inside its own text', () => {
    const signs = fc.string({
      unit: fc.constantFrom(
        'a',
        '(',
        ')',
        '"',
        '“',
        '-',
        ':',
        '#',
        ' ',
        'OR ',
        'NEAR/2 ',
        '*',
        '\ud835',
        '\0',
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(signs, (text) => {
        const parsed = parseExpression(text);
        if (parsed.ok) return expect(read(printExpression(parsed.expression))).toEqual(parsed.expression);
        expect(parsed.error.at).toBeLessThanOrEqual(text.length);
        return expect(parsed.error.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2_000 },
    );
  });
});
