import { postKey } from '../domain/mention.ts';
import { aboutUsBy } from '../domain/watch/about-us.ts';
import type { KeywordSetBody } from '../domain/watch/keyword-set.ts';
import type { HeardText } from '../domain/watch/suggest/ground.ts';
import type { Deps } from '../ports/step.ts';
import type { SuggestionsView } from './contract/index.ts';

/** The newest of so many heard posts are looked through. */
const MOST_POSTS = 20_000;
const DAY_MS = 24 * 60 * 60_000;

/** What the heard posts say should change in a set that is being edited. */
export async function suggestFor(
  deps: Deps,
  { id, body }: { id: string; body: KeywordSetBody },
): Promise<SuggestionsView> {
  const began = deps.clock.now().getTime();
  const heard = await deps.db.read.heard.recent(deps.brand.id, MOST_POSTS);
  const said = await saidOf(deps);
  const posts = heard.map(
    (post): HeardText => ({
      text: post.text,
      lang: post.lang,
      platform: post.platform,
      community: post.community,
      author: post.author.handle,
      followers: post.author.followers,
      aboutUs: said.get(postKey(post)) ?? null,
    }),
  );
  const oldest = heard.at(-1)?.heardAt.getTime() ?? began;
  const days = Math.ceil((began - oldest) / DAY_MS);
  const live = await deps.db.read.keywordSets.live();
  const others = live.filter((set) => set.id !== id).map((set) => set.body);
  const found = await deps.suggest({ body, others, posts, days, lists: deps.lists });
  return { ...found, days, tookMs: deps.clock.now().getTime() - began };
}

/** Whether a post is about us, as far as what people said of it and did with it tells. */
async function saidOf({ db, brand }: Deps): Promise<Map<string, boolean | null>> {
  const treated = await db.read.aboutUs.treated(brand.id);
  return new Map(treated.map((post) => [postKey(post), aboutUsBy(post)]));
}
