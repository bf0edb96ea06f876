import { z } from 'zod';

/** Reddit's ids are numbers of 64 bits, written in base 36. */
const Name = z.string().regex(/^t[1-6]_[0-9a-z]{1,13}$/, 'a fullname such as t3_abc');
/** Names of accounts and communities stand in addresses and are keys; Reddit gives at most 21 signs. */
const Account = z
  .string()
  .regex(/^[^\s/?]{0,60}$/, 'the name of an account')
  .nullish()
  .transform((name) => name ?? '');
const Community = z.string().regex(/^[\w-]{1,60}$/, 'the name of a community');
const Path = z.string().regex(/^\/\S{1,2000}$/, 'a path of an address');
/** Seconds since 1970, of ten digits at most (until 2286); Reddit writes them with a `.0`. */
const Seconds = z.number().min(0).max(9_999_999_999);
const Text = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

/** What names the next page; it is kept in the cursor. */
const PageToken = z.string().regex(/^[\x21-\x7e]{1,100}$/, 'a token of a page');

/** A list as Reddit gives it. Items stay unread here, so that one broken item does not lose its page. */
export const Listing = z.object({
  kind: z.literal('Listing'),
  data: z.object({ after: PageToken.nullish(), children: z.array(z.unknown()) }),
});

/** The least that must be true of an item to keep our place in a list. */
export const Thing = z.object({
  kind: z.string(),
  data: z.looseObject({ name: Name, created_utc: Seconds }),
});
export type Thing = z.output<typeof Thing>;

/** A post (t3): a link or a text of its own. */
export const Link = z.object({
  name: Name,
  title: z.string(),
  selftext: Text,
  author: Account,
  subreddit: Community,
  permalink: Path,
  created_utc: Seconds,
  removed_by_category: z.string().nullish(),
});
export type Link = z.output<typeof Link>;

/** A comment (t1) as the lists of a community and of an account hold it. */
export const Comment = z.object({
  name: Name,
  body: Text,
  author: Account,
  subreddit: Community,
  link_id: Name,
  parent_id: Name,
  permalink: Path,
  created_utc: Seconds,
  link_author: z.string().optional(),
});
export type Comment = z.output<typeof Comment>;

/** A comment (t1) as the inbox holds it: without `link_id` and `permalink`, which stand in `context`. */
export const InboxComment = z.object({
  name: Name,
  body: Text,
  author: Account,
  subreddit: Community,
  parent_id: Name,
  context: z.string().regex(/^\/r\/[^/]+\/comments\/[0-9a-z]+\//),
  created_utc: Seconds,
});
export type InboxComment = z.output<typeof InboxComment>;

/** A private message (t4). */
export const Message = z.object({
  name: Name,
  author: Account,
  dest: Account,
  body: Text,
  created_utc: Seconds,
});
export type Message = z.output<typeof Message>;

/** What tells how a post or comment stands. */
export const Standing = z.object({
  name: Name,
  author: Account,
  body: z.string().nullish(),
  selftext: z.string().nullish(),
  locked: z.boolean().nullish(),
  archived: z.boolean().nullish(),
  removed_by_category: z.string().nullish(),
  link_id: Name.optional(),
});
export type Standing = z.output<typeof Standing>;

export const Me = z.object({ name: z.string().min(1), is_suspended: z.boolean().nullish() });

/** The answer to a write: HTTP 200 also when it was refused. */
export const WriteAnswer = z.object({
  json: z.object({
    errors: z.array(z.array(z.unknown())).default([]),
    ratelimit: z.number().optional(),
    data: z.unknown().optional(),
  }),
});
export type WriteAnswer = z.output<typeof WriteAnswer>['json'];

export const SentComments = z.object({
  things: z.tuple([
    z.object({ data: z.object({ name: Name, permalink: z.string().optional(), link_id: Name.optional() }) }),
  ]),
});
