import type { CaseState } from './case.ts';
import type { Action } from './decision.ts';

/** Everything that can happen to a case. The log of these is the case's history; its state follows from them. */
export type CaseEvent =
  | { kind: 'opened' }
  | { kind: 'post-joined' }
  | { kind: 'decided'; action: Action }
  | { kind: 'drafted' }
  | { kind: 'draft-withdrawn' }
  | { kind: 'rejected'; again: boolean }
  | { kind: 'approved' }
  | { kind: 'reply-public'; last: boolean }
  | { kind: 'reply-failed' }
  | { kind: 'reply-cancelled' }
  | { kind: 'breach-found' }
  | { kind: 'message-sent' }
  | { kind: 'message-arrived' }
  | { kind: 'said-stop' }
  | { kind: 'closed' };

/** States in which the talk has moved to private or was let go: a public event does not bring it back by itself. */
const MOVED_ON: readonly CaseState[] = ['invited', 'private', 'let-go'];

/** The state that follows. Pure, total, and the same event twice in a row gives the same state. */
export function applyCaseEvent(state: CaseState, event: CaseEvent): CaseState {
  switch (event.kind) {
    case 'opened':
      return 'open';
    case 'post-joined':
      return MOVED_ON.includes(state) || state === 'replying' ? state : 'open';
    case 'decided':
      return afterDecision(state, event.action);
    case 'drafted':
      return 'drafted';
    case 'draft-withdrawn':
      return state === 'drafted' ? 'open' : state;
    case 'rejected':
      return event.again ? 'open' : 'closed';
    case 'approved':
      return 'replying';
    case 'reply-public':
      // A reply that had left before they said stop, or before the talk was let go, does not bring the talk back.
      if (state === 'private' || state === 'let-go') return state;
      return event.last ? 'invited' : 'waiting';
    case 'reply-failed':
    case 'reply-cancelled':
      return state === 'replying' ? 'open' : state;
    case 'breach-found':
      return state;
    case 'message-sent':
    case 'message-arrived':
      return 'private';
    case 'said-stop':
      return 'let-go';
    case 'closed':
      return 'closed';
  }
}

function afterDecision(state: CaseState, action: Action): CaseState {
  switch (action) {
    case 'draft':
    case 'person-only':
    case 'wait':
      return state;
    case 'nothing-owed':
      return MOVED_ON.includes(state) ? state : 'closed';
    case 'let-go':
      return state === 'invited' || state === 'private' ? state : 'let-go';
    case 'leave-alone':
      return 'let-go';
  }
}
