import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { ApiError } from '../api/client.ts';

/** What to do after a refusal, by its code, where the server's sentence alone would leave a person standing. */
const WHAT_NOW: Record<string, string> = {
  'already-decided': 'Somebody else was quicker. Nothing went out twice.',
  'changed-meanwhile': 'What is shown now is how it stands. Look again, then decide.',
  'text-differs': 'The draft was changed meanwhile. Look at the new text, then decide.',
  'limit-reached': 'No public reply is left for this person in this thread.',
  'lint-blocked': 'Change the marked words, then approve again.',
  'no-road': 'This post cannot be answered in public; close the case or write in private.',
  'person-said-stop': 'They asked us to stop: nobody writes to them again.',
};

/** `forMs` how long it stays, unless somebody points at it. */
export function tellDone(title: string, message?: ReactNode, forMs = 5_000): void {
  notifications.show({ title, message, color: 'pine', autoClose: forMs });
}

/** Says what was refused, why, and what to do now. */
export function tellProblem(what: string, error: Error): void {
  const code = error instanceof ApiError ? error.code : '';
  const then = WHAT_NOW[code];
  notifications.show({
    title: what,
    message: then && !error.message.includes(then) ? `${error.message} ${then}` : error.message,
    color: 'red',
    autoClose: 12_000,
  });
}
