import { z } from 'zod';

/** A list of words that many sets share: job ads, resale spam. An entry's first sign says its kind, as in a set's own lists. */
export const SharedList = z.strictObject({
  name: z.string().trim().min(1).max(120),
  entries: z.array(z.string().trim().min(1).max(120)).min(1).max(5_000),
});
export type SharedList = z.infer<typeof SharedList>;

/** Entries by the list's name. A name that is not there stands for no word at all. */
export type SharedLists = ReadonlyMap<string, readonly string[]>;

export const NO_LISTS: SharedLists = new Map();
