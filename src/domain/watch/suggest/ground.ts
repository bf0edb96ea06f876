import type { FoldedWord } from '../folded-words.ts';
import type { KeywordSetBody } from '../keyword-set.ts';
import type { Matchable } from '../matchable.ts';
import type { SharedLists } from '../shared-lists.ts';
import type { TermHit } from '../term-finder.ts';
import type { PhraseBook } from './phrase-book.ts';
import type { Standing } from './tally.ts';

/** A heard post, with what the team said or did about it. */
export interface HeardText extends Matchable {
  /** A person said whether it is about us, or it was answered; null when nobody looked. */
  aboutUs: boolean | null;
}

/** A heard post as suggestions look at it. */
export interface GroundPost {
  post: HeardText;
  words: FoldedWord[];
  /** Numbers of its words and pairs of neighbours, each once. */
  phrases: Uint32Array;
  /** An earlier post has the very same words. */
  again: boolean;
  /** The set finds it as it is being edited. */
  found: boolean;
  /** The set finds it, or another one does: to find it too would bring no new mention. */
  known: boolean;
  standing: Standing;
}

/** What suggestions stand on: the set as it is being edited, and every heard post looked at once. */
export interface Ground {
  body: KeywordSetBody;
  lists: SharedLists;
  posts: readonly GroundPost[];
  phrases: PhraseBook;
  /** What a post would be taken for if the brand's name stood at these places of it. */
  standingAs(post: GroundPost, name: string, places: readonly Pick<TermHit, 'start' | 'end'>[]): Standing;
}
