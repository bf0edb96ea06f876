import { fail, ok, type Result } from '../domain/errors.ts';
import type { Deps } from '../ports/step.ts';
import { type SaidAndFollowed, say, type Word } from './about-us/say.ts';

/** A person says whether a post is about us: of a mention, or of one that was only heard. */
export async function judgeAboutUs(
  deps: Deps,
  { by, ...word }: Word & { by: string },
): Promise<Result<SaidAndFollowed>> {
  return deps.db.change({ kind: 'person', name: by }, async (tx) => {
    await tx.people.hold('shared');
    const found = await tx.mentions.findByExternalId(word.platform, word.externalId);
    const mention = found?.mention.deletedAt ? null : found;
    if (!mention && !(await tx.heard.find(deps.brand.id, word.platform, word.externalId)))
      return fail('not-found', 'This post is no longer here: its author deleted it, or it is too old.');
    return ok(await say(deps, tx, { ...word, by }, mention));
  });
}
