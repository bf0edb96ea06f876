import { fail, ok, type Result } from '../domain/errors.ts';
import type { Post } from '../domain/mention.ts';
import type { PostLink } from '../domain/watch/post-link.ts';
import type { Deps } from '../ports/step.ts';
import { planNow } from './money/plan-now.ts';

/** Reads one post from its platform, for a person who asks about it. Paid for, and kept nowhere. Null when it is not shown. */
export async function readPost(
  deps: Deps,
  input: { link: PostLink; by: string },
): Promise<Result<Post | null>> {
  const { platform, externalId } = input.link;
  const account = deps.accounts.get(platform);
  if (!account)
    return fail('not-found', 'No account is connected there. Paste the words of the post instead.');
  const price = deps.prices[platform].postRead;
  if (price > 0 && (await planNow(deps)).state === 'spent')
    return fail(
      'not-allowed-now',
      'The budget of this month is spent, so the post is not read. Paste its words instead.',
    );
  const answer = await account.lookup.read(externalId);
  if (!answer.ok)
    return fail(
      'not-allowed-now',
      `The post could not be read. Paste its words instead. ${answer.error.message}`,
    );
  const read = answer.value;
  if (read)
    await deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
      await tx.spend.add(platform, 'post-read', 1, price, deps.clock.now());
      await tx.audit.record('read-for-a-question', 'post', null, { platform });
    });
  return ok(read);
}
