import type { Person } from './mention.ts';
import type { Reply } from './reply.ts';

/**
 * `open` the policy has to look · `drafted` a draft waits for a person · `replying` an approved reply is on its way ·
 * `waiting` it is their turn · `invited` the second reply is out and carries the invitation · `private` they and we
 * talk in private · `let-go` nothing more is said in public · `closed` settled or nothing owed.
 */
export const CASE_STATES = [
  'open',
  'drafted',
  'replying',
  'waiting',
  'invited',
  'private',
  'let-go',
  'closed',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** One person in one thread with one brand. */
export interface CaseFile {
  id: string;
  brandId: string;
  threadId: string;
  person: Person;
  state: CaseState;
  openedAt: Date;
  dueAt: Date | null;
  /** All public replies of ours to this person in this thread, whoever wrote them and by whatever road. */
  replies: Reply[];
  /** They told us to stop: nobody writes to them again. */
  saidStop: boolean;
}
