import type { Finds, FindsAsked, SameWords, WordsAsked } from '../../domain/watch/hindsight/finds.ts';
import type { LookedBack, LookingBack } from '../../domain/watch/hindsight/looking.ts';

/** One of the three things that can be asked. */
export type Ask = { question: LookingBack } | { finds: FindsAsked } | { words: WordsAsked };

/** What answers it. */
export type Told = { found: LookedBack } | { finds: Finds } | { words: SameWords };

/** To the thread. */
export type Order = ({ id: number } & Ask) | { id: number; cancel: true } | { wake: true };

/** From the thread. A failure it told of leaves it alive; one it died of is told by its end. */
export type Answer = ({ id: number } & Told) | { id: number; failed: string };
