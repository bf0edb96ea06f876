import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MOST_PUBLIC_REPLIES, takesAPlace } from '../../../src/domain/reply.ts';
import { CaseTalk, type Happening, happenings } from './case-talk.ts';

/** Plays the events, and looks after each of them. */
function always(look: (talk: CaseTalk, happened: Happening, before: CaseTalk) => void): void {
  fc.assert(
    fc.property(happenings, (events) => {
      const talk = new CaseTalk();
      for (const happened of events) {
        const before = copyOf(talk);
        talk.happen(happened);
        look(talk, happened, before);
      }
    }),
    { numRuns: 400 },
  );
}

function copyOf(talk: CaseTalk): CaseTalk {
  return Object.assign(new CaseTalk(), talk);
}

describe('one person in one thread, whatever happens in whatever order', () => {
  it('never has more than two places taken, each once; a third is native, and a breach', () => {
    always((talk) => {
      const held = talk.replies.filter(takesAPlace);
      const places = held.map((reply) => reply.ordinal).filter((place) => place !== null);
      expect(new Set(places).size).toBe(places.length);
      expect(places.length).toBeLessThanOrEqual(MOST_PUBLIC_REPLIES);
      for (const reply of held) if (reply.ordinal === null) expect(reply.road).toBe('native');
    });
  });

  it('is never owed a third public reply', () => {
    always((talk) => {
      if (talk.replies.filter(takesAPlace).length < MOST_PUBLIC_REPLIES) return;
      expect(talk.decision(true)?.action).not.toBe('draft');
    });
  });

  it('is owed nothing after "stop", and nothing leaves for them any more', () => {
    always((talk, happened, before) => {
      if (!before.saidStop) return;
      expect(talk.draft).toBeNull();
      expect(talk.decision(true)?.action ?? 'leave-alone').toBe('leave-alone');
      const leaving = (one: CaseTalk) => one.replies.filter((reply) => reply.state === 'sending').length;
      if (happened.is !== 'to-the-reply' || happened.event !== 'surely-not-public')
        expect(leaving(talk)).toBeLessThanOrEqual(leaving(before));
    });
  });

  it('stays let go after "stop", also when a reply that had left becomes public later', () => {
    always((talk, happened, before) => {
      if (before.saidStop && before.state === 'let-go' && happened.is === 'to-the-reply')
        expect(talk.state).toBe('let-go');
    });
  });

  it('gets a second reply only with the way to a private message, and a first one without', () => {
    always((talk) => {
      const decision = talk.decision(true);
      if (decision?.action !== 'draft') return;
      expect(decision.needs.includes('invite')).toBe(decision.ordinal === MOST_PUBLIC_REPLIES);
    });
  });

  it('has a native reply counted whenever it is seen: before, between or after ours', () => {
    always((talk, happened, before) => {
      if (happened.is !== 'native-reply' || !before.mention) return;
      expect(talk.replies.length).toBe(before.replies.length + 1);
      expect(talk.decision(true)).not.toMatchObject({ action: 'draft', ordinal: 1 });
    });
  });

  it('is decided the same way twice, and a decision carried out twice is carried out once', () => {
    always((talk) => {
      expect(talk.decision()).toEqual(talk.decision());
      if (talk.byHand) return;
      const once = copyOf(talk);
      once.decideAndCarryOut();
      const twice = copyOf(once);
      twice.decideAndCarryOut();
      expect({ ...twice }).toEqual({ ...once });
    });
  });

  it('is owed nothing while a reply is on its way: its end comes first', () => {
    always((talk) => {
      if (!talk.replies.some((reply) => ['ready', 'sending', 'unknown'].includes(reply.state))) return;
      expect(talk.decision(true)?.action).not.toBe('draft');
    });
  });
});
