import { describe, expect, it } from '@jest/globals';
import { REPLY_STATES } from '../../src/domain/reply.ts';
import { replyLine } from '../../src/web/case/reply-words.ts';

const base = { ordinal: 1 as const, road: 'api' as const, approvedBy: 'Jon' };

describe('replyLine', () => {
  it('says the road of a reply that is public', () => {
    expect(replyLine({ ...base, state: 'sent' })).toBe('reply 1 · approved by Jon, sent from here');
    expect(replyLine({ ...base, road: 'by-hand', state: 'sent' })).toBe(
      'reply 1 · approved by Jon, posted by hand, found on our timeline',
    );
    expect(replyLine({ ...base, road: 'native', state: 'sent', approvedBy: null })).toBe(
      'reply 1 · written on the platform itself',
    );
  });

  it('never says that a reply is public before it is', () => {
    for (const state of REPLY_STATES.filter((other) => other !== 'sent')) {
      expect(replyLine({ ...base, state })).not.toMatch(/sent from here|found on our timeline/);
    }
  });

  it('does not hide a third one', () => {
    expect(replyLine({ ...base, ordinal: null, road: 'native', state: 'sent', approvedBy: null })).toMatch(
      /^a third reply: breach/,
    );
  });
});
