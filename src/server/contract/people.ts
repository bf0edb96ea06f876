import { z } from 'zod';
import { PLATFORMS } from '../../domain/mention.ts';

/** An account on one platform; `id` is the platform's own, as `PersonView.externalId` tells it. */
export const AccountInput = z.strictObject({
  platform: z.enum(PLATFORMS),
  id: z.string().trim().min(1, 'the id of the account').max(200),
});

const Rows = z.record(z.string(), z.unknown()).array();

/** All that is held about one person, by the table it lies in, row by row as it is stored. */
export const PersonDataView = z.object({
  platform: z.enum(PLATFORMS),
  id: z.string(),
  held: z.record(z.string(), Rows),
});
export type PersonDataView = z.infer<typeof PersonDataView>;

export const ErasedView = z.object({
  /** How many rows were erased, by the table they lay in. */
  rows: z.record(z.string(), z.number().int()),
});
export type ErasedView = z.infer<typeof ErasedView>;
