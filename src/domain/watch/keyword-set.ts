import { z } from 'zod';
import { PLATFORMS } from '../mention.ts';

const words = z.array(z.string().trim().min(1).max(120)).max(500);

/** What to find for a brand, as a brand manager writes it. Any of the first lists is enough; an exclusion always wins. */
export const KeywordSetBody = z.strictObject({
  /** Words and phrases; more than one word means those words side by side. A `*` at the end means any ending. */
  words: words.default([]),
  /** With `#` in front. */
  hashtags: words.default([]),
  /** Handles that belong to the brand, with `@` in front: a post that carries one is tagged. */
  handles: words.default([]),
  /** Web addresses without scheme, such as `northwind.example`. */
  addresses: words.default([]),
  /** Words that are ordinary outside the brand: each counts only with one of `near` within `within` words. */
  ambiguous: z
    .array(
      z.strictObject({
        word: z.string().trim().min(1).max(120),
        near: words.min(1),
        within: z.number().int().min(1).max(50).default(8),
      }),
    )
    .max(100)
    .default([]),
  /** A post that holds one of these is left out. */
  exclude: words.default([]),
  /** Authors, without `@` or `u/`, whose posts are left out. */
  excludeAuthors: words.default([]),
  /** BCP 47; empty means any. */
  languages: z.array(z.string().trim().min(2).max(12)).max(30).default([]),
  platforms: z
    .array(z.enum(PLATFORMS))
    .min(1)
    .default([...PLATFORMS]),
  /** Subreddits without `r/` whose comments are listed and matched here, because Reddit's search finds posts only. */
  communities: z
    .array(
      z
        .string()
        .trim()
        .regex(/^\w{2,30}$/, 'a subreddit name without r/'),
    )
    .max(50)
    .default([]),
});
export type KeywordSetBody = z.infer<typeof KeywordSetBody>;

/** One saved version. Versions are never changed: a change is a new version. */
export interface KeywordSet {
  id: string;
  brandId: string;
  name: string;
  version: number;
  body: KeywordSetBody;
  savedBy: string;
  savedAt: Date;
  why: string;
}
