import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { watchText } from '../../../src/adapters/rules/watch-text.ts';
import { KeywordSetBody } from '../../../src/domain/watch/keyword-set.ts';
import { type SavedVersion, SINCE_EVER } from '../../../src/domain/watch/version.ts';
import { NOON } from '../../support/things.ts';

const BRAND = {
  id: 'acme',
  name: 'Acme: the "best"',
  timeZone: 'Asia/Taipei',
  signers: ['Ada'],
  accounts: { x: 'Acme' },
};

function saved(body: Partial<KeywordSetBody>, why = 'a reason\n# of two lines'): SavedVersion {
  return {
    id: 'acme-brand',
    brandId: 'acme',
    name: 'Brand',
    version: 7,
    body: KeywordSetBody.parse(body),
    savedBy: 'Ana',
    savedAt: NOON,
    why,
    state: 'live',
    basedOn: 6,
    restores: null,
    liveFrom: SINCE_EVER,
    liveUntil: null,
    trialFrom: null,
    trialUntil: null,
    trialEndedBy: null,
  };
}

describe('a version as a file', () => {
  it('says in its first line which it is, whatever the reason holds', () => {
    const [head, next] = watchText.write(BRAND, saved({ words: ['acme'] })).split('\n');
    expect(head).toBe('# Brand, version 7 (live), saved by Ana on 2026-11-20: a reason # of two lines');
    expect(next).toBe('brand:');
  });

  it('is read back word for word', () => {
    const word = fc
      .oneof(
        fc.constantFrom(
          'yes',
          'no',
          '~',
          '2026-11-20',
          '0x10',
          '- a',
          '# b',
          'a: b',
          '"quoted"',
          '周一',
          'нет',
          '*a',
        ),
        fc.string({ minLength: 1, maxLength: 20 }),
      )
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const words = fc.array(word, { maxLength: 5 });
    const bodies = fc.record({
      words,
      exclude: words,
      ambiguous: fc.array(
        fc.record({
          word,
          near: fc.array(word, { minLength: 1, maxLength: 3 }),
          within: fc.integer({ min: 1, max: 50 }),
        }),
        { maxLength: 2 },
      ),
      rules: fc.subarray(['a AND b', '"x: y" OR #z']),
      leastFollowers: fc.option(fc.nat()),
      platforms: fc.subarray(['x' as const, 'reddit' as const], { minLength: 1 }),
      places: fc.subarray([{ latitude: 38.72, longitude: -9.14, km: 25 }]),
    });
    fc.assert(
      fc.property(bodies, (body) => {
        const set = saved(body);
        const read = watchText.read(watchText.write(BRAND, set));
        if (!read.ok) throw new Error(read.error.message);
        expect(read.value).toEqual([{ id: set.id, name: set.name, body: set.body }]);
      }),
    );
  });
});

describe('a file that does not fit', () => {
  it.each([
    ['nothing', '', /the file/],
    ['something else', '{"a": 1}', /the file:1/],
    ['too many aliases', `a: &a [x]\nb: &b [*a,*a]\n${'c: [*b]\n'.repeat(2)}`, /the file:/],
  ])('%s is refused in words', (_, yaml, says) => {
    expect(watchText.read(yaml)).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', message: expect.stringMatching(says) },
    });
  });
});
