import { describe, expect, it } from '@jest/globals';
import { expressionOf } from '../../../../src/domain/watch/language/form.ts';
import { formOf } from '../../../../src/domain/watch/language/read-form.ts';
import { compareBatch } from '../plain/compare.ts';
import { MadeUp } from '../plain/made-up.ts';
import { plainMatch } from '../plain/plain-matcher.ts';

describe('the engine and the plain matcher', () => {
  it('agree on 20,000 made-up pairs of set and post in 12 scripts', () => {
    let found = 0;
    for (let batch = 0; batch < 20; batch++) {
      const compared = compareBatch(0x7a1e + batch, 25, 40);
      expect(compared.differences).toEqual([]);
      found += compared.found;
    }
    expect(found).toBeGreaterThan(500);
  });

  it('say that an expression and its form find the same posts', () => {
    const made = new MadeUp(77);
    const lists = made.lists();
    const posts = Array.from({ length: 30 }, () => made.post());
    let found = 0;
    for (let n = 0; n < 150; n++) {
      const expression = made.expression();
      const back = expressionOf(formOf(expression));
      for (const post of posts) {
        const fits = plainMatch(expression, post, lists) !== null;
        if (fits) found++;
        expect({ expression, post, fits: back !== null && plainMatch(back, post, lists) !== null }).toEqual({
          expression,
          post,
          fits,
        });
      }
    }
    expect(found).toBeGreaterThan(50);
  });
});
