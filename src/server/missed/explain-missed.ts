import type { z } from 'zod';
import { concernsBrand } from '../../domain/watch/concerns.ts';
import { explainSet } from '../../domain/watch/explain/explain-set.ts';
import type { KeywordSet } from '../../domain/watch/keyword-set.ts';
import type { Matchable } from '../../domain/watch/matchable.ts';
import type { Deps } from '../../ports/step.ts';
import type {
  ExplanationView,
  MissedInput,
  MissedPost,
  MissedView,
  SetAnswerView,
  TryMissedInput,
} from '../contract/index.ts';
import { orRefuse } from '../failures.ts';
import { explanationOf, setAnswer } from './set-answers.ts';
import { type Asked, type AskedPost, thePost } from './the-post.ts';
import { whoListened } from './who-listened.ts';

/** Why a post was found or missed: by which rule of which set, by which source, and what would find it. */
export async function explainMissed(
  deps: Deps,
  input: MissedInput & { by: () => string },
): Promise<MissedView> {
  const { looked } = orRefuse(await deps.hindsight.finds({ bodies: [], heardAfter: new Date(0) }));
  const asked = await thePost(deps, input);
  const post = asked.post;
  const sets = await deps.db.read.keywordSets.live();
  const answers = post ? await answersTo(deps, matchable(post), sets) : [];
  const sources = post ? await whoListened(deps, post) : [];
  const source = asked.heard && (await deps.db.read.sources.get(asked.heard.sourceId));
  return {
    says: post && isOwn(deps, post) ? OUR_OWN : say(asked, answers),
    mention: asked.mention && { id: asked.mention.mention.id, caseId: asked.mention.caseId },
    heard: asked.heard && {
      at: asked.heard.heardAt.toISOString(),
      source: source?.label ?? asked.heard.sourceId,
    },
    post: post && present(post),
    sets: answers,
    sources,
    looked,
  };
}

const OUR_OWN = 'This is our own: what our account writes is never a mention.';

/** Only the name is known of a pasted link's author. */
function isOwn(deps: Deps, { platform, author }: AskedPost): boolean {
  const account = deps.accounts.get(platform);
  if (!account || author === null) return false;
  const by = { isRepost: false, author: { handle: author, externalId: '' } };
  return concernsBrand(by, { handle: account.handle }) === 'own';
}

/** Where one set finds it, the others have nothing to mend. */
async function answersTo(deps: Deps, post: Matchable, sets: readonly KeywordSet[]): Promise<SetAnswerView[]> {
  const isFound = sets.some((set) => explainSet(set, deps.lists)(post).found);
  return Promise.all(sets.map((set) => setAnswer(deps, set, post, !isFound)));
}

function say({ post, mention, heard }: Asked, sets: readonly SetAnswerView[]): string {
  const found = sets.filter((set) => set.found).map(({ name }) => name);
  if (!post) return 'The platform does not show this post: it may be deleted, or private.';
  if (mention) return 'Nothing was missed: this post is among the mentions.';
  if (heard && found.length > 0)
    return `It was heard before ${found.join(' and ')} looked for it; today it would be found.`;
  if (heard) return 'It was heard, and no keyword set takes it.';
  if (found.length > 0) return `${found.join(' and ')} would find it, but no source brought it.`;
  return 'No source brought it, and no keyword set looks for it.';
}

/** What words in hand say to a post that was explained before. */
export function tryMissed(deps: Deps, { post, body }: z.infer<typeof TryMissedInput>): ExplanationView {
  return explanationOf(deps, body, matchable(post));
}

function matchable({ author, ...post }: MissedPost): Matchable {
  return { ...post, author: author ?? '' };
}

function present({ postedAt, ...post }: AskedPost) {
  return { ...post, postedAt: postedAt?.toISOString() ?? null };
}
