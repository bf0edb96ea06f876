import type { KeywordSetBody } from '../keyword-set.ts';

/** A change of a set by which a post may be found. Whether it truly is, the matcher has to say. */
export interface Remedy {
  says: string;
  body: KeywordSetBody;
  /** A plain word of the post, or a pair: it finds this one post, and says little of others like it. */
  isPlainWord?: boolean;
}
