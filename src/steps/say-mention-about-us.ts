import { fail, ok, type Result } from '../domain/errors.ts';
import type { Deps, Next } from '../ports/step.ts';
import { say } from './about-us/say.ts';

/** A person says whether a mention is about the brand. */
export function sayMentionAboutUs(
  deps: Deps,
  input: { mentionId: string; about: boolean; by: string },
): Promise<Result<{ judgementId: string; next: Next[] }>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    const record = await tx.mentions.get(input.mentionId);
    if (!record) return fail('not-found', 'There is no such mention.');
    const { id, platform, externalId, deletedAt } = record.mention;
    if (deletedAt) return fail('no-road', 'Its author deleted the post: nothing is learnt from it.');
    return ok(await say(deps, tx, { platform, externalId, about: input.about, drawn: false }, id));
  });
}

/** Takes such a word back, as if it had never been said; what follows from it is worked out anew. */
export function takeBackAboutUs(
  deps: Deps,
  input: { judgementId: string; by: string },
): Promise<Result<Next[]>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    const undone = await tx.aboutUs.undo(input.judgementId, deps.clock.now());
    return undone
      ? ok([{ step: 'sort-mentions' }])
      : fail('not-found', 'There is no such judgement, or it was taken back before.');
  });
}
