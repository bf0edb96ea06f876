import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  nextReplyState,
  REPLY_EVENTS,
  REPLY_MOVES,
  REPLY_STATES,
  type ReplyEvent,
  type ReplyState,
  takesAPlace,
} from '../../../src/domain/reply.ts';

const event = fc.constantFrom(...REPLY_EVENTS);
const BORN: readonly ReplyState[] = ['ready', 'by-hand', 'sent'];

/** The states a reply goes through; what may not happen to it does not. */
function walk(start: ReplyState, events: readonly ReplyEvent[]): ReplyState[] {
  const states = [start];
  for (const happened of events) {
    const last = states.at(-1) ?? start;
    states.push(nextReplyState(last, happened) ?? last);
  }
  return states;
}

function property(holds: (states: ReplyState[], events: ReplyEvent[]) => void): void {
  fc.assert(
    fc.property(fc.constantFrom(...BORN), fc.array(event, { maxLength: 30 }), (start, events) =>
      holds(walk(start, events), events),
    ),
  );
}

describe('the states of a reply, for any order of events', () => {
  it('are the seven, and every one of them is reached', () => {
    const reached = new Set<ReplyState>(BORN);
    for (let rounds = 0; rounds < REPLY_STATES.length; rounds++)
      for (const state of [...reached])
        for (const happened of REPLY_EVENTS) {
          const next = nextReplyState(state, happened);
          if (next) reached.add(next);
        }
    expect([...reached].sort()).toEqual([...REPLY_STATES].sort());
  });

  it('never leave "sent"', () => {
    property((states) => {
      const at = states.indexOf('sent');
      if (at >= 0) expect(new Set(states.slice(at))).toEqual(new Set(['sent']));
    });
  });

  it('never leave "unknown" for another send, or for a free place, but by proof that it is surely not public', () => {
    property((states, events) => {
      for (const [n, happened] of events.entries()) {
        const [from, to] = [states[n], states[n + 1]];
        if (from !== 'unknown' || to === 'unknown' || to === 'sent') continue;
        expect(['surely-not-public', 'refused']).toContain(happened);
      }
    });
    expect(nextReplyState('unknown', 'claimed')).toBeNull();
    expect(nextReplyState('unknown', 'stopped')).toBeNull();
  });

  it('are sent only from a claim, and claimed only when it is ready', () => {
    expect(REPLY_MOVES.claimed.from).toEqual(['ready']);
    property((states, events) => {
      const first = states[0];
      const sent = states.indexOf('sent');
      if (first !== 'ready' || sent < 0) return;
      expect(events.slice(0, sent)).toContain('claimed');
    });
  });

  it('never stop what may be public', () => {
    for (const state of ['sending', 'unknown', 'sent'] as const)
      expect(nextReplyState(state, 'stopped')).toBeNull();
  });

  it('give a place back once, and never take it again', () => {
    property((states) => {
      const gone = states.findIndex((state) => !takesAPlace({ state }));
      if (gone >= 0) for (const state of states.slice(gone)) expect(takesAPlace({ state })).toBe(false);
    });
  });

  it('stay as they are when a job tells the same once more', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REPLY_STATES), event, (state, happened) => {
        const once = nextReplyState(state, happened);
        if (once === null) return;
        expect(nextReplyState(once, happened) ?? once).toBe(once);
      }),
    );
  });
});
