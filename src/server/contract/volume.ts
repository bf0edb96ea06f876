import { z } from 'zod';
import { PLATFORMS } from '../../domain/mention.ts';
import { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import { Instant } from './common.ts';

/** A best guess with where it lies in 95 of 100 cases; `high` is null where it has no bound. */
export const EstimateView = z.object({ value: z.number(), low: z.number(), high: z.number().nullable() });
export type EstimateView = z.infer<typeof EstimateView>;

const estimate = EstimateView.nullable();

export const PlatformVolumeView = z.object({
  platform: z.enum(PLATFORMS),
  /** Where the number of posts read comes from. */
  from: z.enum(['counted-by-platform', 'heard-here']),
  found: z.number().int(),
  takesPerDay: estimate,
  readsPerDay: estimate,
  usdPerMonth: estimate,
  usefulPerDay: estimate,
  usdPerUseful: estimate,
});
export type PlatformVolumeView = z.infer<typeof PlatformVolumeView>;

const totals = z.object({
  found: z.number().int(),
  takesPerDay: estimate,
  usdPerMonth: estimate,
  usefulPerDay: estimate,
  usdPerUseful: estimate,
  /** Of the posts it takes: how many are of use, 0 to 1. */
  usefulShare: estimate,
});

export const TermVolumeView = z.object({
  term: z.string(),
  finds: z.number().int(),
  /** Found by nothing else of the set; what follows is of these. */
  alone: z.number().int(),
  usefulAlone: z.number(),
  usdPerMonth: z.number(),
  noiseShare: z.number(),
});
export type TermVolumeView = z.infer<typeof TermVolumeView>;

export const VolumeInput = z.strictObject({ body: KeywordSetBody });

/** What a body would bring and cost, against the live one. */
export const VolumeView = z.object({
  /** The time that was looked at; null when nothing was heard yet. */
  since: Instant.nullable(),
  until: Instant,
  looked: z.number().int(),
  now: totals.extend({ platforms: z.array(PlatformVolumeView) }),
  live: totals,
  terms: z.array(TermVolumeView),
  /** Asking the platforms how many posts there are: what it costs, and when it was last done for these queries. */
  counts: z.object({ canAsk: z.boolean(), usd: z.number(), askedAt: Instant.nullable() }),
});
export type VolumeView = z.infer<typeof VolumeView>;
