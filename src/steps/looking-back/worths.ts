import { postKey } from '../../domain/mention.ts';
import { worthOf } from '../../domain/volume/worth.ts';
import type { HeardPost } from '../../domain/watch/heard-post.ts';
import type { Deps } from '../../ports/step.ts';

/** So many posts that nobody judged are read by the classifier for one question; the rest is taken to be as they are. */
const MOST_READ = 400;
const MOST_JUDGED = 20_000;

type Named = Pick<HeardPost, 'platform' | 'externalId' | 'text' | 'lang'>;

/** How likely each post is of use (see `worthOf`), in their order; null for those nobody looked at. */
export async function worthsOf(deps: Deps, posts: readonly Named[], since: Date): Promise<(number | null)[]> {
  const [judged, briefs] = await Promise.all([
    deps.db.read.aboutUs.standing(deps.brand.id, MOST_JUDGED),
    deps.db.read.mentions.briefsSince(since, MOST_JUDGED),
  ]);
  const about = new Map(judged.map((said) => [postKey(said), said.about]));
  const known = new Map(briefs.map((brief) => [postKey(brief), brief]));
  const worths = posts.map((post) => {
    const brief = known.get(postKey(post));
    return worthOf({
      about: about.get(postKey(post)) ?? null,
      judged: brief?.judged ?? null,
      complaint: brief?.complaint ?? null,
    });
  });
  return readSome(deps, posts, worths);
}

/** Has the classifier read some of those that nobody looked at, spread evenly over all of them. */
async function readSome(
  deps: Deps,
  posts: readonly Named[],
  worths: (number | null)[],
): Promise<(number | null)[]> {
  const open = worths.flatMap((worth, n) => (worth === null ? [n] : []));
  if (open.length === 0) return worths;
  const classifier = await deps.classifier();
  const every = Math.max(1, Math.ceil(open.length / MOST_READ));
  for (let n = 0; n < open.length; n += every) {
    const at = open[n];
    const post = at === undefined ? undefined : posts[at];
    if (at !== undefined && post) worths[at] = classifier.classify(post).complaint;
  }
  return worths;
}
