import { describe, expect, it } from '@jest/globals';
import {
  carryOver,
  choose,
  follow,
  freshWords,
  fromStore,
  isEdited,
  isTouched,
  placeOf,
  putBack,
  textOf,
  toStore,
  write,
} from '../../src/web/drafting/words.ts';

const draft = { text: 'I am sorry.', textHash: 'h1', alternatives: ['Sorry, Dana.', 'That is awful.'] };
const newer = { text: 'I am very sorry.', textHash: 'h2', alternatives: [] };

describe('the words in hand', () => {
  it('start as the draft stands', () => {
    expect(textOf(freshWords(draft))).toBe('I am sorry.');
    expect(isTouched(freshWords(draft))).toBe(false);
  });

  it('keep what was made of each wording', () => {
    const edited = write(choose(write(freshWords(draft), 'A, mine'), 1), 'B, mine');
    expect(textOf(edited)).toBe('B, mine');
    expect(textOf(choose(edited, 0))).toBe('A, mine');
    expect(textOf(choose(edited, 2))).toBe('That is awful.');
    expect(textOf(putBack(edited))).toBe('Sorry, Dana.');
    expect(textOf(choose(putBack(edited), 0))).toBe('A, mine');
  });

  it('keep a text that was emptied, instead of showing the draft again', () => {
    const emptied = write(freshWords(draft), '');
    expect(textOf(emptied)).toBe('');
    expect(isEdited(emptied)).toBe(true);
  });

  it('are not edited once the letters are the same again', () => {
    expect(isTouched(write(write(freshWords(draft), 'x'), draft.text))).toBe(false);
  });

  it('stay where they are for a wording that does not exist', () => {
    expect(textOf(choose(freshWords(draft), 7))).toBe('I am sorry.');
    expect(textOf(choose(freshWords(draft), -1))).toBe('I am sorry.');
  });
});

describe('when the draft is loaded again', () => {
  it('untouched words follow it', () => {
    expect(textOf(follow(freshWords(draft), newer))).toBe('I am very sorry.');
  });

  it('words a person wrote are never overwritten, and still know what they started from', () => {
    const mine = write(freshWords(draft), 'mine');
    expect(textOf(follow(mine, newer))).toBe('mine');
    expect(follow(mine, newer).hash).toBe('h1');
    expect(textOf(follow(choose(freshWords(draft), 1), newer))).toBe('Sorry, Dana.');
  });

  it('can be carried over onto the new draft by choice', () => {
    const carried = carryOver(write(freshWords(draft), 'mine'), newer);
    expect([textOf(carried), carried.hash]).toEqual(['mine', 'h2']);
  });
});

describe('kept in the browser', () => {
  it('come back after a reload', () => {
    const mine = write(choose(freshWords(draft), 2), 'mine');
    expect(fromStore(draft, toStore(mine))).toEqual(mine);
  });

  it.each([null, '', '{', '[]', 'null', '{"chosen":"0","edits":{}}', '{"chosen":0,"edits":null}', '42'])(
    'count as nothing kept when they read %p',
    (kept) => {
      expect(fromStore(draft, kept)).toEqual(freshWords(draft));
    },
  );

  it('drop an edit of a wording that is gone, or that is no text', () => {
    const kept = '{"chosen":9,"edits":{"9":"ghost","0":5,"1":"kept"}}';
    expect(fromStore(draft, kept)).toEqual({ ...freshWords(draft), edits: { 1: 'kept' } });
  });

  it('have a place of their own for each text of the draft', () => {
    expect(placeOf('d1', 'h1')).not.toBe(placeOf('d1', 'h2'));
  });
});
