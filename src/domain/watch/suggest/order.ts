import type { KeywordSetBody } from '../keyword-set.ts';
import type { SharedLists } from '../shared-lists.ts';
import type { HeardText } from './ground.ts';

/** What suggestions are asked of. */
export interface SuggestOrder {
  body: KeywordSetBody;
  /** The brand's other live sets: what they find already is no gain. */
  others: readonly KeywordSetBody[];
  /** Heard posts, the newest first. */
  posts: readonly HeardText[];
  /** From the oldest of them to now. */
  days: number;
  lists: SharedLists;
}
