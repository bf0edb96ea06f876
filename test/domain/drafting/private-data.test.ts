import { describe, expect, it } from '@jest/globals';
import { privateDataIn } from '../../../src/domain/drafting/private-data.ts';

describe('private data in a text', () => {
  it.each([
    ['ring me on +44 7700 900123', 'phone', '+44 7700 900123'],
    ['打 0912-345-678 給我', 'phone', '0912-345-678'],
    ['write to dana.r+air@example.org', 'email', 'dana.r+air@example.org'],
    ['card 4111 1111 1111 1111 was charged', 'card', '4111 1111 1111 1111'],
    ['booking ABC12X', 'code', 'ABC12X'],
    ['order #55821 never came', 'code', '55821'],
    ['我的訂單編號是 A20251122', 'code', 'A20251122'],
    ['номер заказа 5582-11', 'code', '5582-11'],
    ['身分證 A123456789', 'identity', 'A123456789'],
  ])('%s', (text, kind, words) => {
    expect(privateDataIn(text).map((datum) => [datum.kind, datum.words])).toEqual([[kind, words]]);
  });

  it.each([
    'gate B12 at 18:30',
    'flight BA1234 on 2026-11-22',
    'open 10:00-18:00',
    'I paid $1,249.00',
    'since 2024',
    '3 weeks, 2 calls, 0 answers',
  ])('none in: %s', (text) => expect(privateDataIn(text)).toEqual([]));

  it('says where each stands', () => {
    const text = 'mail a@b.co or call 020 7946 0958';
    for (const datum of privateDataIn(text)) expect(text.slice(datum.start, datum.end)).toBe(datum.words);
    expect(privateDataIn(text)).toHaveLength(2);
  });
});
