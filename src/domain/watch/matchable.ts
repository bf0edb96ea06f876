import type { Post } from '../mention.ts';
import type { Point } from './place.ts';

/** What matching looks at. */
export interface Matchable extends Pick<Post, 'text' | 'lang' | 'platform' | 'community'> {
  /** The author's handle. */
  author: string;
  /** Of the author; null where the platform does not tell. */
  followers?: number | null;
  /** Where the post was written, where it says so. */
  location?: Point | null;
}
