import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KeywordSetBody } from '../../../../src/domain/watch/keyword-set.ts';
import { type Expression, isSought } from '../../../../src/domain/watch/language/expression.ts';
import { expressionOf } from '../../../../src/domain/watch/language/form.ts';
import { parseExpression } from '../../../../src/domain/watch/language/parse.ts';
import { printExpression } from '../../../../src/domain/watch/language/print.ts';
import { formOf } from '../../../../src/domain/watch/language/read-form.ts';
import { anchored } from './expressions.ts';

const said = (form: Partial<KeywordSetBody>): string => {
  const expression = expressionOf(KeywordSetBody.parse(form));
  return expression === null ? '' : printExpression(expression);
};

const formFrom = (text: string): KeywordSetBody => {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return formOf(parsed.expression);
};

describe('the form as an expression', () => {
  it('says every list', () => {
    expect(
      said({
        words: ['Monday Coffee', 'munday*', 'list:slips'],
        hashtags: ['mondaycoffee'],
        handles: ['u/MondayCoffee'],
        addresses: ['monday.example'],
        ambiguous: [{ word: 'monday', near: ['beans', 'roast*'], within: 8 }],
        rules: ['latte AND (mon OR mnd)'],
        exclude: ['hiring', 'r/jobs', 'list:job-ads'],
        excludeAuthors: ['@spam_bot'],
        onlyAuthors: ['ann'],
        leastFollowers: 10,
        languages: ['en', 'zh'],
        platforms: ['reddit'],
        onlyCommunities: ['coffee'],
        places: [{ latitude: 38.72, longitude: -9.14, km: 25 }],
      }),
    ).toBe(
      '("Monday Coffee" OR munday* OR list:slips OR #mondaycoffee OR @MondayCoffee OR url:monday.example OR monday NEAR/8 (beans OR roast*) OR latte AND (mon OR mnd)) ' +
        'AND platform:reddit AND (lang:en OR lang:zh) AND in:coffee AND author:ann AND followers:10 AND place:38.72,-9.14,25km ' +
        'AND NOT (hiring OR in:jobs OR list:job-ads OR author:@spam_bot)',
    );
  });

  it('says nothing while it names nothing to look for', () => {
    expect(said({ exclude: ['hiring'], languages: ['en'] })).toBe('');
  });

  it('keeps what no list can say as a rule', () => {
    expect(formFrom('(a AND b OR c) -(d AND e) lang:en')).toMatchObject({
      words: [],
      rules: ['(a AND b OR c) AND NOT (d AND e)'],
      languages: ['en'],
    });
    expect(formFrom('a OR b AND c OR "list:x"')).toMatchObject({
      words: ['a'],
      rules: ['b AND c', '"list:x"'],
    });
    expect(formFrom('a lang:en lang:de')).toMatchObject({ languages: ['en'], rules: ['a AND lang:de'] });
  });
});

describe('there and back without loss', () => {
  const word = fc.constantFrom(
    'monday',
    'Monday Coffee',
    'roast*',
    '周一咖啡',
    'or',
    'say "no"',
    '!!!',
    'list:slips',
  );
  const words = fc.array(word, { maxLength: 4 });
  const forms = fc.record({
    words: words.map((list) => ['brand', ...list]),
    hashtags: fc.array(fc.constantFrom('#a', '#two words'), { maxLength: 2 }),
    handles: fc.array(fc.constantFrom('@a', '@a-b'), { maxLength: 2 }),
    addresses: fc.array(fc.constantFrom('a.example', 'https://b.example/c d'), { maxLength: 2 }),
    ambiguous: fc.array(
      fc.record({
        word,
        near: fc.array(word, { minLength: 1, maxLength: 3 }),
        within: fc.integer({ min: 1, max: 50 }),
      }),
      { maxLength: 2 },
    ),
    rules: fc.array(fc.constantFrom('a AND b', 'a NEAR/2 b NEAR/3 c', 'a AND NOT b'), { maxLength: 2 }),
    exclude: fc.array(fc.oneof(word, fc.constant('r/jobs')), { maxLength: 3 }),
    excludeAuthors: fc.array(fc.constantFrom('@ann', 'u/bob'), { maxLength: 2 }),
    onlyAuthors: fc.array(fc.constantFrom('cat', 'dan'), { maxLength: 2 }),
    leastFollowers: fc.option(fc.nat()),
    languages: fc.array(fc.constantFrom('en', 'zh-Hant'), { maxLength: 2 }),
    places: fc.array(fc.constant({ south: 1, west: 2, north: 3, east: 4.5 }), { maxLength: 2 }),
    platforms: fc.subarray(['x' as const, 'reddit' as const], { minLength: 1 }),
    communities: fc.array(fc.constantFrom('travel', 'flights'), { maxLength: 2 }),
    onlyCommunities: fc.array(fc.constantFrom('travel', 'flights'), { maxLength: 2 }),
  });

  it('form → expression → printed → read → form', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const whole = KeywordSetBody.parse(form);
        // A single rule beside nothing else dissolves into the lists; beside "brand" it stays.
        const parsed = parseExpression(said(form));
        if (!parsed.ok) throw new Error(parsed.error.message);
        expect(formOf(parsed.expression, whole)).toEqual(whole);
      }),
      { numRuns: 1_000 },
    );
  });

  it('every expression has a form that is a valid body and leaves no word out', () => {
    fc.assert(
      fc.property(anchored, (tree) => {
        const form = formOf(tree);
        expect(KeywordSetBody.safeParse(form).error).toBeUndefined();
        expect(wordsOf(expressionOf(form) ?? tree)).toEqual(wordsOf(tree));
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Every word, tag, address and list of a tree. */
function wordsOf(tree: Expression): string[] {
  if (tree.is === 'any' || tree.is === 'all') return tree.of.flatMap(wordsOf).sort();
  if (tree.is === 'not') return wordsOf(tree.of);
  if (tree.is === 'near') return [...wordsOf(tree.left), ...wordsOf(tree.right)].sort();
  return isSought(tree) ? [printExpression(tree)] : [];
}
