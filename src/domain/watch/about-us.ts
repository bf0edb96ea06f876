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

/** What the team knows of a heard post: judged, or answered or labelled as one about us. */
export interface KnownPost {
  /** The heard post's. */
  number: number;
  about: boolean;
  drawn: boolean;
}
