import { z } from 'zod';
import { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import { TERM_LISTS } from '../../domain/watch/suggest/suggestion.ts';

export const SuggestInput = z.strictObject({ body: KeywordSetBody });

const Tally = z.object({ aboutUs: z.number().int(), noise: z.number().int(), unknown: z.number().int() });

/** What one click does to the set that is being edited. */
const SuggestedChange = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add'), list: z.enum(['words', 'exclude']), term: z.string() }),
  /** As a word that counts only near one of these. */
  z.object({
    do: z.literal('add-in-company'),
    term: z.string(),
    near: z.array(z.string()),
    within: z.number().int(),
  }),
  /** One more word near which an ordinary word counts. */
  z.object({ do: z.literal('add-near'), word: z.string(), term: z.string() }),
  /** A word that counted alone counts only near one of these. */
  z.object({
    do: z.literal('ask-for-company'),
    term: z.string(),
    near: z.array(z.string()),
    within: z.number().int(),
  }),
  z.object({ do: z.literal('take-out'), list: z.enum(TERM_LISTS), term: z.string() }),
]);

export const SuggestionView = z.object({
  kind: z.enum(['spelling', 'company', 'term', 'exclusion', 'noisy-term', 'idle-term']),
  change: SuggestedChange,
  /** Posts the set would find, and that neither it nor another live set finds now. */
  gained: Tally,
  /** Posts it would not find any more. */
  lost: Tally,
  like: z.object({ name: z.string(), how: z.enum(['slip', 'sound', 'script']) }).nullable(),
  /** Of a noisy term: which part of all noise, and of all that is about us, it finds alone; 0 to 1. */
  alone: z.object({ noise: z.number(), aboutUs: z.number() }).nullable(),
  examples: z.array(z.string()),
});
export type SuggestionView = z.infer<typeof SuggestionView>;

export const SuggestionsView = z.object({
  /** Heard posts that were looked through, of the last so many days. */
  looked: z.number().int(),
  days: z.number().int(),
  /** Of them those that only other live sets find: they count as nobody's gain. */
  elsewhere: z.number().int(),
  /** What is taken of them: judged by the team, answered, or likely enough. */
  taken: Tally,
  suggestions: z.array(SuggestionView),
  tookMs: z.number(),
});
export type SuggestionsView = z.infer<typeof SuggestionsView>;
