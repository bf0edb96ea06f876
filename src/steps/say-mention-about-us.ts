import { fail, ok, type Result } from '../domain/errors.ts';
import type { Deps } from '../ports/step.ts';
import { type SaidAndFollowed, say, takeBack } from './about-us/say.ts';
import type { Followed } from './case/follow-word.ts';

/** A person says whether a mention is about the brand. The case of one that is not is settled, and its draft withdrawn. */
export function sayMentionAboutUs(
  deps: Deps,
  input: { mentionId: string; about: boolean; by: string },
): Promise<Result<SaidAndFollowed>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    await tx.people.hold('shared');
    const record = await tx.mentions.get(input.mentionId);
    if (!record) return fail('not-found', 'There is no such mention.');
    const { platform, externalId, deletedAt } = record.mention;
    if (deletedAt) return fail('no-road', 'Its author deleted the post: nothing is learnt from it.');
    const { about, by } = input;
    return ok(await say(deps, tx, { platform, externalId, about, drawn: false, by }, record));
  });
}

/** Takes such a word back: the case opens again, and what was learnt is forgotten. */
export function takeBackAboutUs(
  deps: Deps,
  input: { judgementId: string; by: string },
): Promise<Result<Followed>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    await tx.people.hold('shared');
    const followed = await takeBack(deps, tx, input);
    return followed
      ? ok(followed)
      : fail('not-found', 'There is no such judgement, or it was taken back before.');
  });
}
