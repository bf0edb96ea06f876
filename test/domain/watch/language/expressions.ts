import fc from 'fast-check';
import type { Expression } from '../../../../src/domain/watch/language/expression.ts';

/** Texts a person may look for, with every sign of the language among them. */
const texts = fc
  .oneof(
    fc.constantFrom(
      'northwind',
      'Northwind Air',
      'delay*',
      'lost bag*',
      'or',
      'AND',
      'near',
      '北風航空',
      'Нортвинд',
      'say "no"',
      'a\\b',
      '“quoted”',
      '(brackets)',
      'r/travel',
      'list:x',
      'lang:en',
      '-minus',
      '!!!',
      '*',
      "we're",
      'carry-on',
      '#tag',
      '#two words',
      '@handle',
      '@a-b',
      '#',
      '👩‍👧',
      'ที่',
    ),
    fc.string({
      unit: fc.constantFrom('a', 'B', '"', '\\', '(', ')', ':', '*', '#', '@', '-', ' ', '風', '“'),
      maxLength: 9,
    }),
  )
  .map((text) => text.trim() || 'x');

const sought: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 5, arbitrary: texts.map((text): Expression => ({ is: 'term', text })) },
  texts.map((text): Expression => ({ is: 'address', text })),
  fc.constantFrom('job-ads', 'resale spam').map((name): Expression => ({ is: 'list', name })),
);

const filter: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom('en', 'zh-Hant').map((code): Expression => ({ is: 'lang', code })),
  fc
    .constantFrom('x' as const, 'reddit' as const)
    .map((platform): Expression => ({ is: 'platform', platform })),
  fc.constantFrom('travel', 'flights').map((name): Expression => ({ is: 'community', name })),
  fc.constantFrom('@ann', 'u/bob', 'spam bot').map((name): Expression => ({ is: 'author', name })),
  fc.constantFrom(0, 1000).map((least): Expression => ({ is: 'followers', least })),
  fc
    .constantFrom(
      { latitude: 38.72, longitude: -9.14, km: 25 },
      { south: -1e-7, west: 170, north: 10, east: -170 },
    )
    .map((place): Expression => ({ is: 'place', place })),
);

/** Any tree the language can say, anchored or not, as deep as a person would go. */
export const expressions: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression; near: Expression }>(
  (tie) => ({
    near: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      sought,
      fc.array(tie('near'), { minLength: 2, maxLength: 3 }).map((of): Expression => ({ is: 'any', of })),
      fc
        .tuple(tie('near'), tie('near'), fc.integer({ min: 1, max: 50 }))
        .map(([left, right, within]): Expression => ({ is: 'near', within, left, right })),
    ),
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 3, arbitrary: sought },
      filter,
      tie('near'),
      fc.array(tie('any'), { minLength: 2, maxLength: 4 }).map((of): Expression => ({ is: 'all', of })),
      fc.array(tie('any'), { minLength: 2, maxLength: 4 }).map((of): Expression => ({ is: 'any', of })),
      tie('any').map((of): Expression => ({ is: 'not', of })),
    ),
  }),
).any;

/** Trees that find only posts with a word of theirs. */
export const anchored = expressions.map(
  (rest): Expression => ({ is: 'all', of: [{ is: 'term', text: 'brand' }, rest] }),
);
