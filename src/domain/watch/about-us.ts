import type { Judgement } from '../fears/find.ts';
import type { Platform } from '../mention.ts';

/** One word of the team about one post, heard or mentioned: is it about us? With the text it was said of. */
export interface AboutUs {
  id: string;
  platform: Platform;
  externalId: string;
  about: boolean;
  /** Chance picked the post to be judged, not a person: only then it speaks for others. */
  drawn: boolean;
  text: string;
  /** The subreddit without `r/`, or null. */
  community: string | null;
  /** The platform's guess, or null. */
  lang: string | null;
  by: string;
  at: Date;
}

/** A word that stands, without the post it was said of. */
export type SaidAboutUs = Pick<AboutUs, 'id' | 'about' | 'by'>;

/** A post that the team did something with. */
export interface TreatedPost extends Pick<AboutUs, 'platform' | 'externalId'> {
  /** The heard post's; null when it was not heard, or is heard no more. */
  number: number | null;
  /** The team's word that stands, and whether chance had picked the post; null without a word. */
  said: Pick<AboutUs, 'about' | 'drawn'> | null;
  /** A reply of ours answers it, or is about to. */
  answered: boolean;
  /** What it counts as by its labels. */
  judged: Judgement;
}

/**
 * Whether a post is about us, by what the team did with it; null when that says nothing. What was said of it counts first.
 * Who answers a post, or says that it is a complaint of ours to settle, takes it as ours; a topic or "not a complaint" says
 * nothing, because what is not about us has those too.
 */
export function aboutUsBy({
  said,
  answered,
  judged,
}: Omit<TreatedPost, 'platform' | 'externalId' | 'number'>): boolean | null {
  if (said) return said.about;
  return answered || judged === 'complaint' ? true : null;
}

/** The heard posts of which the team's opinion is known. Only a word about a post that chance picked speaks for others. */
export function knownOf(treated: readonly TreatedPost[]): KnownPost[] {
  return treated.flatMap((post) => {
    const about = aboutUsBy(post);
    return about === null || post.number === null
      ? []
      : [{ number: post.number, about, drawn: post.said?.drawn ?? false }];
  });
}

/** What the team knows of a heard post. */
export interface KnownPost {
  /** The heard post's. */
  number: number;
  about: boolean;
  drawn: boolean;
}
