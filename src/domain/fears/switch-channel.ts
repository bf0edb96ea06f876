import type { Reason } from '../decision.ts';
import type { PartKind } from '../draft.ts';
import type { FearsRules } from '../fears-rules.ts';

/**
 * S, switch channels: the last public reply carries the way to a private message, never a phone number or a form.
 * Where the rulebook allows one reply only, that one carries it.
 */
export function switchChannel(
  ordinal: 1 | 2,
  needs: readonly PartKind[],
  limit: FearsRules['replyTwice']['limit'],
): { needs: PartKind[]; reason: Reason | null } {
  if (ordinal < limit) return { needs: needs.filter((kind) => kind !== 'invite'), reason: null };
  const withInvite: PartKind[] = needs.includes('invite') ? [...needs] : [...needs, 'invite'];
  return {
    needs: withInvite,
    reason: {
      letter: 'switch-channel',
      says: 'The last public reply: it must carry the way to a private message. After it nothing more is said in public.',
    },
  };
}
