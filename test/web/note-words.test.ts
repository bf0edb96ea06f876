import { describe, expect, it } from '@jest/globals';
import { noteWords } from '../../src/web/case/note-words.ts';

describe('noteWords', () => {
  it('names the person who wrote it, once', () => {
    expect(noteWords('Jon', 'Promised to write on Friday.')).toBe('Jon: Promised to write on Friday.');
    expect(noteWords('Mei', 'Mei approved reply 1 of 2.')).toBe('Mei approved reply 1 of 2.');
  });

  it.each(['decide-case', 'send-reply', 'collect:x:own-posts'])('leaves the step %s unnamed', (step) => {
    expect(noteWords(step, 'Reply 1 is public.')).toBe('Reply 1 is public.');
  });
});
