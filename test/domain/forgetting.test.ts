import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayErase, type OnItsWay, passesOver } from '../../src/domain/forgetting.ts';
import { CANNOT_KNOW, REPLY_STATES } from '../../src/domain/reply.ts';
import { minutes, NOON } from '../support/things.ts';

const reply = fc.record({
  state: fc.constantFrom(...REPLY_STATES),
  failureCode: fc.constantFrom(null, 'connection-lost', CANNOT_KNOW),
});
const message = fc.record({
  state: fc.constantFrom('ready', 'sending', 'unknown', 'sent', 'failed', 'received' as const),
});
const onItsWay: fc.Arbitrary<OnItsWay> = fc.record({ replies: fc.array(reply), messages: fc.array(message) });

describe('mayErase', () => {
  it('waits exactly while a reply may become public unseen, or something is being sent', () => {
    fc.assert(
      fc.property(onItsWay, (way) => {
        const moves =
          way.replies.some(({ state }) => state === 'sending' || state === 'unknown') ||
          way.messages.some(({ state }) => state === 'sending');
        const may = mayErase(way);
        expect(may.ok).toBe(!moves);
        if (!may.ok) expect(may.error.code).toBe('reply-on-its-way');
      }),
    );
  });

  it('sends a person to look where only a person can know', () => {
    const replies = [{ state: 'unknown', failureCode: CANNOT_KNOW } as const];
    const may = mayErase({ replies, messages: [] });
    expect(may.ok ? '' : may.error.message).toMatch(/Look at the thread/);
  });
});

describe('passesOver', () => {
  const forgotten = { at: NOON, saidStop: false };
  it.each([
    ['nobody was forgotten', undefined, minutes(-1), false],
    ['it was written before', forgotten, minutes(-1), true],
    ['it was written at that moment', forgotten, NOON, true],
    ['it was written afterwards', forgotten, minutes(1), false],
    [
      'it was written afterwards, by somebody who said stop',
      { ...forgotten, saidStop: true },
      minutes(1),
      true,
    ],
  ])('when %s', (_, who, at, over) => {
    expect(passesOver(who, at)).toBe(over);
  });
});
