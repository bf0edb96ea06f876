import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CASE_STATES } from '../../src/domain/case.ts';
import { applyCaseEvent, type CaseEvent } from '../../src/domain/case-events.ts';
import { ACTIONS } from '../../src/domain/decision.ts';

const plain = [
  'opened',
  'post-joined',
  'drafted',
  'draft-withdrawn',
  'approved',
  'reply-failed',
  'reply-cancelled',
] as const;
const moved = ['breach-found', 'message-sent', 'message-arrived', 'said-stop', 'closed'] as const;

const event: fc.Arbitrary<CaseEvent> = fc.oneof(
  fc.constantFrom(...plain, ...moved).map((kind) => ({ kind })),
  fc.constantFrom(...ACTIONS).map((action) => ({ kind: 'decided' as const, action })),
  fc.boolean().map((again) => ({ kind: 'rejected' as const, again })),
  fc.boolean().map((last) => ({ kind: 'reply-public' as const, last })),
);

describe('the state of a case', () => {
  it('is always one of the eight, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CASE_STATES), fc.array(event), (start, events) => {
        expect(CASE_STATES).toContain(events.reduce(applyCaseEvent, start));
      }),
    );
  });

  it('is the same when a job repeats the event', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CASE_STATES), event, (state, happened) => {
        const once = applyCaseEvent(state, happened);
        expect(applyCaseEvent(once, happened)).toBe(once);
      }),
    );
  });

  it('is let go as soon as they say stop', () => {
    for (const state of CASE_STATES) expect(applyCaseEvent(state, { kind: 'said-stop' })).toBe('let-go');
  });

  it('stays private when a late public event comes in', () => {
    expect(applyCaseEvent('private', { kind: 'reply-public', last: true })).toBe('private');
    expect(applyCaseEvent('private', { kind: 'decided', action: 'let-go' })).toBe('private');
    expect(applyCaseEvent('invited', { kind: 'post-joined' })).toBe('invited');
  });
});
