import { z } from 'zod';
import { PLATFORMS } from '../mention.ts';
import { LIMITS } from './language/expression.ts';
import { parseExpression } from './language/parse.ts';
import { Place } from './place.ts';

/** A BCP 47 code, loosely. */
const LANGUAGE = /^(?=.{2,12}$)[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/;

const words = z.array(z.string().trim().min(1).max(120)).max(LIMITS.parts);

const communities = z
  .array(
    z
      .string()
      .trim()
      .regex(/^\w{2,30}$/, 'is no name of a subreddit: write it without r/, such as travel'),
  )
  .max(50);

/** A free expression, refused with what is wrong in it and where. */
const rule = z
  .string()
  .trim()
  .min(1)
  .max(LIMITS.length)
  .superRefine((written, context) => {
    const parsed = parseExpression(written);
    if (!parsed.ok)
      context.addIssue({
        code: 'custom',
        message: `${parsed.error.message} (at sign ${parsed.error.at + 1})`,
        params: parsed.error,
      });
  });

/**
 * What to find for a brand, as a brand manager fills it in: the form view of a set (`language/form.ts` turns it into an
 * expression and back). Any of the first lists is enough; an exclusion always wins. Each list of words takes
 * `list:name` too, a list shared by many sets. Lists that are missing are empty, so a body saved by an older Twice is a body.
 */
const Form = z.strictObject({
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
    .max(LIMITS.parts)
    .default([]),
  /** Expressions for what the lists cannot say; each is enough by itself. */
  rules: z.array(rule).max(LIMITS.parts).default([]),
  /** A post that holds one of these is left out; `r/name` leaves out a subreddit. */
  exclude: words.default([]),
  /** Authors, without `@` or `u/`, whose posts are left out. */
  excludeAuthors: words.default([]),
  /** Only these authors; empty means any. */
  onlyAuthors: words.default([]),
  /** Least followers of the author, where the platform tells them. */
  leastFollowers: z.number().int().min(0).nullable().default(null),
  /** BCP 47; empty means any. */
  languages: z
    .array(z.string().trim().regex(LANGUAGE, 'is no language code: write one such as en or zh-Hant'))
    .max(30)
    .default([]),
  /** Only posts written in one of these, where a post says where; empty means anywhere. */
  places: z.array(Place).max(20).default([]),
  platforms: z
    .array(z.enum(PLATFORMS))
    .min(1)
    .default([...PLATFORMS]),
  /** Subreddits without `r/` whose comments are listed and matched here, because Reddit's search finds posts only. */
  communities: communities.default([]),
  /** Only posts of these subreddits, without `r/`; empty means any. Nothing else than Reddit has them. */
  onlyCommunities: communities.default([]),
});

export const KeywordSetBody = Form.refine(
  (form) => sizeOf(form) <= LIMITS.parts && form.rules.join('').length <= LIMITS.length,
  { message: `at most ${LIMITS.parts} words in all: put some into a shared list` },
);
export type KeywordSetBody = z.infer<typeof KeywordSetBody>;

const NOTHING = KeywordSetBody.parse({});

/** A body as an older Twice may have saved it, with every list it did not know yet. */
export function withEveryList(body: Partial<KeywordSetBody>): KeywordSetBody {
  return { ...structuredClone(NOTHING), ...body };
}

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

/** Entries in all lists together. */
function sizeOf({ ambiguous, ...form }: z.infer<typeof Form>): number {
  const lists = Object.values(form).flatMap((list) => (Array.isArray(list) ? [list.length] : []));
  const near = ambiguous.map((entry) => entry.near.length + 1);
  return [...lists, ...near].reduce((sum, length) => sum + length, 0);
}
