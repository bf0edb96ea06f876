import { z } from 'zod';

/** X's ids are numbers of 64 bits. */
const Id = z.string().regex(/^\d{1,19}$/, 'an id of digits');
/** Names of accounts stand in addresses; X itself gives at most 15 signs, and some old ones more. */
const Handle = z.string().regex(/^\w{1,50}$/, 'a handle without @');

/** What a post can do without: told in a way that cannot be read, it counts as not told. */
function extra<S extends z.ZodType>(schema: S) {
  return schema.optional().catch(undefined);
}

const Entities = z.object({
  mentions: z.array(z.object({ id: Id.optional(), username: z.string() })).default([]),
  urls: z.array(z.object({ url: z.string(), expanded_url: z.string().optional() })).default([]),
});

const Longitude = z.number().min(-180).max(180);
const Latitude = z.number().min(-90).max(90);

/** X writes points as GeoJSON does: longitude first. */
const XPoint = z
  .object({ coordinates: z.tuple([Longitude, Latitude]) })
  .transform(({ coordinates: [longitude, latitude] }) => ({ latitude, longitude }));

/** The fields of a post that we read; everything else X sends is ignored. */
export const XPost = z.object({
  id: Id,
  text: z.string(),
  author_id: Id,
  created_at: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  conversation_id: Id.optional(),
  in_reply_to_user_id: Id.optional(),
  lang: extra(z.string().max(35)),
  reply_settings: extra(z.string()),
  referenced_tweets: z.array(z.object({ type: z.string(), id: Id })).default([]),
  geo: extra(z.object({ place_id: extra(z.string()), coordinates: extra(XPoint) })),
  entities: Entities.optional(),
  /** The whole text of a post that is longer than 280; `text` is then cut. */
  note_tweet: z.object({ text: z.string(), entities: Entities.optional() }).optional(),
});
export type XPost = z.output<typeof XPost>;

/** The least that must be true of a post to know which one it is. */
export const XPostId = z.object({ id: Id });

export const XUser = z.object({
  id: Id,
  username: Handle,
  name: z.string().default('').catch(''),
  /** As many as a 32-bit column holds; there are not so many people. */
  public_metrics: extra(z.object({ followers_count: z.number().int().min(0).max(2_147_483_647) })),
  receives_your_dm: extra(z.boolean()),
});
export type XUser = z.output<typeof XUser>;

/** A place that posts name: its box is west, south, east, north. */
export const XPlaceObject = z.object({
  id: z.string(),
  geo: z
    .object({ bbox: z.tuple([Longitude, Latitude, Longitude, Latitude]) })
    .transform(({ bbox: [west, south, east, north] }) => ({ south, west, north, east })),
});

/** A post that another one points at: only its author matters. */
export const XReferencedPost = z.object({ id: Id, author_id: Id });

export const XProblem = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  type: z.string().optional(),
  message: z.string().optional(),
  code: z.number().optional(),
  resource_id: z.string().optional(),
  value: z.unknown().optional(),
  parameters: z.record(z.string(), z.unknown()).optional(),
});
export type XProblem = z.output<typeof XProblem>;

const problems = z.array(XProblem.catch({})).optional().catch(undefined);

/** What names the next page; it is kept in the cursor. */
const PageToken = z.string().regex(/^[\x21-\x7e]{1,500}$/, 'a token of a page');

/** Any list X answers with. Items stay unread here, so that one broken item does not lose its page. */
export const XList = z.object({
  data: z.array(z.unknown()).optional(),
  includes: z
    .object({
      users: z.array(z.unknown()).default([]),
      tweets: z.array(z.unknown()).default([]),
      places: z.array(z.unknown()).default([]).catch([]),
    })
    .default({ users: [], tweets: [], places: [] }),
  meta: z.object({ next_token: PageToken.optional() }).optional(),
  errors: problems,
});
export type XList = z.output<typeof XList>;

/** One thing X answers with; HTTP 200 may hold nothing but `errors`. */
export const XOne = z.object({ data: z.unknown().optional(), errors: problems });

/** What X says when it refuses. */
export const XRefusal = XProblem.extend({ errors: problems });

export const XSentMessage = z.object({ dm_event_id: Id });

export const XMessageEvent = z.object({
  id: Id,
  event_type: z.literal('MessageCreate'),
  text: z.string().default(''),
  sender_id: Id,
  dm_conversation_id: z.string().regex(/^\d{1,19}(-\d{1,19})?$/, 'one id, or two with a dash'),
  created_at: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
});
export type XMessageEvent = z.output<typeof XMessageEvent>;

/** What an event is, before we know whether it is a message: joins and leaves are events too. */
export const XEventKind = z.object({ id: Id, event_type: z.string() });
