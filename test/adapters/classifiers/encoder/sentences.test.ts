import { describe, expect, it } from '@jest/globals';
import { sentencesOf, sentencesRead } from '../../../../src/adapters/classifiers/encoder/sentences.ts';
import { VECTOR_WIDTH } from '../../../../src/adapters/classifiers/encoder/transformer.ts';

/** Enough words that a text with them is a long one. */
const MORE = `And so on${', and on'.repeat(20)}.`;

describe('the sentences of a text', () => {
  it('are one where it is short, whatever stands in it', () => {
    for (const text of ['', 'Late. Again! Why?', 'One line\nand another'])
      expect(sentencesOf(text)).toEqual([text]);
  });

  it('end at a mark, at the end of a line, and where the writer left no space', () => {
    const text = `Looks nice! "It broke in a week." Why?Nobody answers...The zip tore…\n\nfifth line, ${MORE}`;
    expect(sentencesOf(text)).toEqual([
      'Looks nice!',
      '"It broke in a week."',
      'Why?',
      'Nobody answers...',
      'The zip tore…',
      `fifth line, ${MORE}`,
    ]);
  });

  it('do not end inside of a number, a short form or an address', () => {
    const text = `I paid 3.50 in the U.S.A and wrote to www.example.com about it ${MORE}`;
    expect(sentencesOf(text)).toEqual([text]);
  });

  it('say something: a row of marks or a face is none', () => {
    expect(sentencesOf(`Good. ... !!! 😀. 10/10. ${MORE}`)).toEqual(['Good.', MORE]);
    expect(sentencesOf(`${'!'.repeat(100)} ${'?'.repeat(100)}`)).toHaveLength(1);
  });

  it('are the first ones of a very long text, and found in a text of any length', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => `Sentence ${at} says little.`);
    const read = sentencesOf(many.join(' '));
    expect(read).toEqual(many.slice(0, read.length));
    expect(read).toHaveLength(24);
    const endless = 'word '.repeat(100_000);
    expect(sentencesOf(endless)).toEqual([endless]);
    expect(sentencesOf('.'.repeat(100_000))).toHaveLength(1);
  });

  it('weigh alike, however long they are', () => {
    const byLength = (text: string) => new Float32Array(VECTOR_WIDTH).fill(text.length);
    const whole = byLength('');
    const text = `I like it.\n${'very '.repeat(20)}much.\nNo.`;
    const mean = (10 + 105 + 3) / 3;
    expect(sentencesRead(text, whole, byLength)[7]).toBeCloseTo(mean, 4);
    expect(sentencesRead('one alone', whole, byLength)).toBe(whole);
  });
});
