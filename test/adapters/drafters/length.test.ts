import { describe, expect, it } from '@jest/globals';
import { replyLength } from '../../../src/adapters/drafters/length.ts';

describe('the length of a reply', () => {
  it.each([
    ['a'.repeat(280), 280],
    ['https://x.com/messages/compose?recipient_id=4711&text=hello', 23],
    ['您好', 4],
    ['👨‍👩‍👧', 2],
    ['Простите', 8],
    ['', 0],
  ])('X counts its own way: %s', (text, length) => {
    expect(replyLength('x', text)).toEqual({ length, limit: 280 });
  });

  it('Reddit counts signs', () => {
    expect(replyLength('reddit', '您好 👋')).toEqual({ length: 4, limit: 10_000 });
  });
});
