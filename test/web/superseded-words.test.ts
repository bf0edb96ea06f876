import { describe, expect, it } from '@jest/globals';
import { supersededWords } from '../../src/web/drafting/superseded-words.ts';

const answering = (url: string) => ({ post: { text: 'late again', postedAt: '2026-11-22T10:00:00Z', url } });

describe('why a newer draft took the place of one', () => {
  it('is that they wrote again, when it answers another post', () => {
    const { title, what } = supersededWords(
      answering('https://x.example/1'),
      answering('https://x.example/2'),
    );
    expect(`${title}. ${what}`).toBe('They wrote again. The new draft answers their newest post.');
  });

  it('is that it was drafted anew, when it answers the same post', () => {
    const one = answering('https://x.example/1');
    expect(supersededWords(one, one).title).toBe('It was drafted anew');
  });

  it('leads to the case where the newer one waits no more', () => {
    expect(supersededWords(answering('https://x.example/1'), null).what).toMatch(/the case/i);
  });
});
