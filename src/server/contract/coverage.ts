import { z } from 'zod';
import { PLATFORMS } from '../../domain/mention.ts';
import { HEARINGS } from '../../domain/source-hours.ts';
import { Instant } from './common.ts';

const count = z.number().int();

/** How far we hear: what tagged us and what did not, what each term finds, and when each source could be heard. */
export const CoverageView = z.object({
  from: Instant,
  until: Instant,
  /** Mentions by day of UTC, oldest first. */
  days: z.array(z.object({ day: z.string(), tagged: count, untagged: count })),
  tagged: count,
  untagged: count,
  terms: z.array(z.object({ term: z.string(), finds: count, alone: count })),
  /** For the terms that find most: how often two of them find the same mention; a row and a column for each. */
  overlap: z.object({ terms: z.array(z.string()), counts: z.array(z.array(count)) }),
  sources: z.array(
    z.object({
      id: z.string(),
      platform: z.enum(PLATFORMS),
      label: z.string(),
      hours: z.array(
        z.object({
          hour: Instant,
          hearing: z.enum(HEARINGS),
          rounds: count,
          fetched: count,
          stored: count,
          failed: count,
        }),
      ),
    }),
  ),
});
export type CoverageView = z.infer<typeof CoverageView>;
