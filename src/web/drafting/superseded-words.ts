import type { DraftView } from '../api/types.ts';

type Answers = Pick<DraftView, 'post'>;

/** Why a newer draft took the place of this one: they wrote again, or what is known of their post was corrected. */
export function supersededWords(draft: Answers, next: Answers | null): { title: string; what: string } {
  if (next === null)
    return { title: 'A newer draft took its place', what: 'The case shows what became of that one.' };
  return next.post.url === draft.post.url
    ? { title: 'It was drafted anew', what: 'What is known of their post changed, so the words did too.' }
    : { title: 'They wrote again', what: 'The new draft answers their newest post.' };
}
