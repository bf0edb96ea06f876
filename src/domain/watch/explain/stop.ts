import type { Filter } from '../language/expression.ts';

/** One thing that kept a keyword set from finding a post. */
export type Stop =
  /** The set looks for nothing. */
  | { is: 'empty' }
  /** None of these stands in the text. */
  | { is: 'absent'; terms: string[] }
  /** A rule asks for several words; these are missing. */
  | { is: 'missing'; has: string[]; wanted: string[] }
  /** The word is there, and none of those it counts beside. */
  | { is: 'alone'; term: string; near: string[]; within: number }
  /** The word is there and so is one it counts beside, but `apart` words away. */
  | { is: 'too-far'; term: string; near: string; within: number; apart: number }
  /** A word that rules a post out stands at this place: UTF-16 offsets, `end` exclusive. */
  | { is: 'excluded'; term: string; start: number; end: number }
  /** The author, the community or another mark of the post rules it out. */
  | { is: 'excluded-by'; filter: Filter }
  /** The post passes none of these. */
  | { is: 'filter'; filters: Filter[] };
