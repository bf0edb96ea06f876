import type { FollowedView } from '../api/types.ts';

/** What came of "not about us" or "about us": of the draft that waited, and of a reply that was approved before. */
export function followedWords({ withdrawn, stays }: FollowedView, about: boolean): string {
  const learnt = 'Learnt for posts like it.';
  if (about) return learnt;
  return [withdrawn ? 'Its draft is withdrawn.' : '', staysWords(stays), learnt].filter(Boolean).join(' ');
}

/** What came of taking that word back. */
export function takenBackWords({ stays }: FollowedView): string {
  return stays ? `The post counts as before. ${staysWords(stays)}` : 'The post counts as before.';
}

function staysWords(stays: FollowedView['stays']): string {
  if (stays === null) return '';
  if (stays.state === 'sent') return 'Our reply to it is public, and stays so.';
  const whose = stays.approvedBy ? `The reply that ${stays.approvedBy} approved` : 'The reply';
  return `${whose} is on its way and is left as it is: cancel it on the case if it shall not go out.`;
}
