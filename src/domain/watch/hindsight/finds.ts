import type { Platform } from '../../mention.ts';
import type { KeywordSetBody } from '../keyword-set.ts';

/** Which of the newest heard posts some bodies find. */
export interface FindsAsked {
  bodies: readonly KeywordSetBody[];
  /** Only posts that were heard after that. */
  heardAfter: Date;
}

/** A post that at least one of the bodies finds. */
export interface Find {
  number: number;
  platform: Platform;
  tagged: boolean;
  /** The source that brought it first. */
  sourceId: string;
  postedAt: Date;
  heardAt: Date;
  /** The bodies that find it, by their place in the question, each with the terms that stand there. */
  by: { body: number; terms: string[] }[];
}

export interface Finds {
  /** How many posts were looked at, and those of them that did not tag us, by the source that brought them first. */
  looked: number;
  untagged: { sourceId: string; posts: number }[];
  /** When the first of them was heard; null when there are none. */
  firstHeardAt: Date | null;
  /** Oldest first. */
  found: Find[];
}

/** Words that somebody pasted. */
export interface WordsAsked {
  text: string;
  platform: Platform | null;
}

/** The first heard post with these words, whatever their case and signs. */
export interface SameWords {
  number: number | null;
}
