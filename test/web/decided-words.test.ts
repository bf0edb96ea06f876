import { describe, expect, it } from '@jest/globals';
import { decidedWords } from '../../src/web/drafting/decided-words.ts';

describe('what became of a draft', () => {
  it('names who was quicker', () => {
    expect(decidedWords('approved', { by: 'Ana', reason: null, text: 'Sorry.' })).toMatch(/^Ana approved it/);
    expect(decidedWords('rejected', { by: 'Jon', reason: 'Wrong tone', text: null })).toBe(
      'Jon rejected it. Because: Wrong tone',
    );
  });

  it('says what changed when nobody decided', () => {
    const stop = { by: null, reason: 'They told us to stop.', text: null };
    expect(decidedWords('withdrawn', stop)).toContain('They told us to stop.');
    expect(decidedWords('superseded', { by: null, reason: null, text: null })).toMatch(/newer draft/);
  });

  it('stands also where the server does not say', () => {
    for (const state of ['approved', 'rejected', 'superseded', 'withdrawn'] as const)
      expect(decidedWords(state, null)).toMatch(/\.$/);
  });
});
