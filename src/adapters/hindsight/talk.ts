import type { LookedBack, LookingBack } from '../../domain/watch/hindsight/looking.ts';

/** To the thread. */
export type Order = { id: number; question: LookingBack } | { id: number; cancel: true };

/** From the thread. A failure it told of leaves it alive; one it died of is told by its end. */
export type Answer = { id: number; found: LookedBack } | { id: number; failed: string };
