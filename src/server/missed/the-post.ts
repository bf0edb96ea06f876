import type { Platform, Post } from '../../domain/mention.ts';
import type { HeardPost } from '../../domain/watch/heard-post.ts';
import type { Point } from '../../domain/watch/place.ts';
import { readPostLink } from '../../domain/watch/post-link.ts';
import type { Deps } from '../../ports/step.ts';
import type { MentionRecord } from '../../ports/stores/index.ts';
import { readPost } from '../../steps/index.ts';
import type { MissedInput } from '../contract/index.ts';
import { orRefuse } from '../failures.ts';
import { heardOf } from '../heard-of.ts';

/** As much as is known of a post somebody asks about. */
export interface AskedPost {
  platform: Platform;
  text: string;
  author: string | null;
  followers: number | null;
  lang: string | null;
  community: string | null;
  location: Point | null;
  url: string | null;
  postedAt: Date | null;
}

export interface Asked {
  post: AskedPost | null;
  mention: MentionRecord | null;
  heard: HeardPost | null;
}

/** Finds the post that a link or its words mean: among the mentions, among all that was heard, or at its platform. */
export async function thePost(deps: Deps, input: MissedInput & { by: () => string }): Promise<Asked> {
  const link = readPostLink(input.post);
  if (!link) return byWords(deps, input.post, input.platform ?? null);
  const { mentions, heard: heardStore } = deps.db.read;
  const mention = await mentions.findByExternalId(link.platform, link.externalId);
  const heard = await heardStore.find(deps.brand.id, link.platform, link.externalId);
  const known = mention?.mention ?? heard;
  if (known) return { post: asked(known), mention, heard };
  if (input.read) return { post: readBefore(input.read), mention: null, heard: null };
  const read = orRefuse(await readPost(deps, { link, by: input.by() }));
  return { post: read && asked(read), mention: null, heard: null };
}

/** As it was told to the page, which does not tell where it was written. */
function readBefore({ postedAt, ...post }: NonNullable<MissedInput['read']>): AskedPost {
  return { ...post, location: null, postedAt: postedAt === null ? null : new Date(postedAt) };
}

async function byWords(deps: Deps, text: string, platform: Platform | null): Promise<Asked> {
  const { number } = orRefuse(await deps.hindsight.sameWords({ text, platform }));
  const heard = number === null ? null : ((await heardOf(deps, [number])).get(number) ?? null);
  if (heard) {
    const mention = await deps.db.read.mentions.findByExternalId(heard.platform, heard.externalId);
    return { post: asked(heard), mention, heard };
  }
  const nothing = {
    ...{ author: null, followers: null, lang: null, community: null },
    ...{ location: null, url: null, postedAt: null },
  };
  return { post: { platform: platform ?? 'x', text, ...nothing }, mention: null, heard: null };
}

function asked(
  post: Pick<Post, 'platform' | 'text' | 'author' | 'lang' | 'community' | 'location' | 'url' | 'postedAt'>,
) {
  const { platform, text, author, lang, community, location, url, postedAt } = post;
  return {
    platform,
    text,
    author: author.handle,
    followers: author.followers,
    lang,
    community,
    location,
    url,
    postedAt,
  };
}
