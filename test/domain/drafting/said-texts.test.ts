import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SaidTexts } from '../../../src/domain/drafting/said-texts.ts';

const sentence = fc.constantFrom(
  'That is far too long a wait.',
  'I am sorry, Dana.',
  'We lost your bag, and that is on us.',
  'Где ваш чемодан, мы ищем.',
  '行李不見三天，是我們的錯。',
);
const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' '));
const texts = fc.array(text, { maxLength: 40 });

describe('what was said', () => {
  it('weighs the same whether it came at once, one by one, or on top of what was before', () => {
    fc.assert(
      fc.property(texts, texts, text, (earlier, later, next) => {
        const grown = new SaidTexts(earlier);
        for (const one of later) grown.add(one);
        const layered = new SaidTexts(later, new SaidTexts(earlier));
        const atOnce = new SaidTexts([...earlier, ...later]).wornness(next);
        expect(grown.wornness(next)).toBe(atOnce);
        expect(layered.wornness(next)).toBe(atOnce);
      }),
    );
  });

  it('stays as it is when another is put on top of it', () => {
    const said = new SaidTexts(['Your bag is on its way to Oslo.']);
    const before = said.wornness('We are sorry for the wait.');
    new SaidTexts([], said).add('We are sorry for the wait.');
    expect(said.wornness('We are sorry for the wait.')).toBe(before);
  });

  it('is left unmeasured as a whole only where its sentences are worn enough', () => {
    fc.assert(
      fc.property(texts, text, fc.double({ min: 0, max: 3, noNaN: true }), (earlier, next, tooWorn) => {
        const said = new SaidTexts(earlier);
        const full = said.wornness(next);
        const short = said.wornness(next, tooWorn);
        if (full < tooWorn) expect(short).toBe(full);
        else expect(short).toBeGreaterThanOrEqual(tooWorn);
      }),
    );
  });

  it('remembers how a sentence opened for thirty texts', () => {
    const opened = 'We lost your bag today.';
    const others = Array.from({ length: 30 }, (_, n) => `Number ${n} is not like it.`);
    const wear = (after: number) =>
      new SaidTexts([opened, ...others.slice(0, after)]).wornness('We lost your.');
    expect(wear(29) - wear(30)).toBeCloseTo(0.1, 10);
  });
});
