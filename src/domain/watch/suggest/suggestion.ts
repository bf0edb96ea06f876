import type { Likeness } from './likeness.ts';
import type { Tally } from './tally.ts';

/** What one click does to the set. `near` are words of which one has to stand near. */
export type SuggestedChange =
  | { do: 'add'; list: 'words' | 'exclude'; term: string }
  | { do: 'add-in-company'; term: string; near: string[]; within: number }
  | { do: 'add-near'; word: string; term: string }
  | { do: 'ask-for-company'; term: string; near: string[]; within: number }
  | { do: 'take-out'; list: TermList; term: string };

/** The lists of a set whose entries find posts. */
export const TERM_LISTS = ['words', 'hashtags', 'handles', 'addresses', 'ambiguous'] as const;
export type TermList = (typeof TERM_LISTS)[number];

export type SuggestionKind = 'spelling' | 'company' | 'term' | 'exclusion' | 'noisy-term' | 'idle-term';

/** One change that the heard posts speak for, with what it would bring. */
export interface Suggestion {
  kind: SuggestionKind;
  change: SuggestedChange;
  /** Posts the set would find, and that neither it nor another live set finds now. */
  gained: Tally;
  /** Posts it finds now and would not find any more. */
  lost: Tally;
  /** For a spelling: the name it is like, and how. */
  like: { name: string; how: Likeness } | null;
  /** For a noisy term: which part of all noise, and of all that is about us, it finds alone; 0 to 1. */
  alone: { noise: number; aboutUs: number } | null;
  /** Up to two posts that show it. */
  examples: string[];
}
