import type { DraftBrief, PartKind } from '../../domain/draft.ts';
import { heard } from '../../domain/drafting/heard.ts';
import type { Mention } from '../../domain/mention.ts';
import { heaviest, type Verdict } from '../../domain/verdict.ts';
import type { Deps } from '../../ports/step.ts';

const MOST_REASONS = 10;

/** What the drafter and the lint know of a reply: their post, what was heard in it, and what the reply must hold. */
export function briefFor(
  deps: Deps,
  answers: { mention: Mention; verdict: Verdict },
  reply: { ordinal: 1 | 2; needs: PartKind[]; promiseDueAt: Date | null },
): DraftBrief {
  const { mention, verdict } = answers;
  const invites = reply.needs.includes('invite');
  return {
    ...reply,
    platform: mention.platform,
    language: verdict.language,
    topic: verdict.topic,
    severity: verdict.severity,
    churn: verdict.churn,
    text: heard(mention.text),
    reasons: heaviest(verdict.reasons, MOST_REASONS),
    personName: mention.author.name,
    brandName: deps.brand.name,
    signedBy: deps.brand.signers[0] ?? null,
    inviteLink: invites ? (deps.accounts.get(mention.platform)?.messenger.inviteLink() ?? null) : null,
    timeZone: deps.brand.timeZone,
  };
}
