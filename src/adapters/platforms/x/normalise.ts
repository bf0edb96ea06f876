import type { Person, Post, ReplySettings } from '../../../domain/mention.ts';
import { middleOf, type Point } from '../../../domain/watch/place.ts';
import { postUrl } from './links.ts';
import { type XList, XPlaceObject, type XPost, XReferencedPost, XUser } from './schema.ts';

/** Who we are on X and where its pages stand: what a post needs to be told from our side. */
export interface XViewer {
  id: string;
  handle: string;
  webUrl: string;
}

/** The people, quoted posts and places that came along with a page. */
export interface Companions {
  users: Map<string, XUser>;
  authorOf: Map<string, string>;
  /** By the place's id: its middle. */
  middles: Map<string, Point>;
}

export function companionsOf(includes: XList['includes']): Companions {
  const users = includes.users.flatMap((raw) => XUser.safeParse(raw).data ?? []);
  const posts = includes.tweets.flatMap((raw) => XReferencedPost.safeParse(raw).data ?? []);
  const places = includes.places.flatMap((raw) => XPlaceObject.safeParse(raw).data ?? []);
  return {
    users: new Map(users.map((user) => [user.id, user])),
    authorOf: new Map(posts.map((post) => [post.id, post.author_id])),
    middles: new Map(places.map(({ id, geo }) => [id, middleOf(geo)])),
  };
}

/** A post of X as ours. Null when X did not send its author along: a post of nobody cannot be answered. */
export function toPost(post: XPost, companions: Companions, viewer: XViewer): Post | null {
  const author = companions.users.get(post.author_id);
  if (!author) return null;
  return {
    platform: 'x',
    externalId: post.id,
    threadId: post.conversation_id ?? post.id,
    inReplyTo: referenced(post, 'replied_to'),
    author: toPerson(author),
    text: textOf(post),
    lang: langOf(post.lang),
    url: postUrl(viewer.webUrl, author.username, post.id),
    postedAt: post.created_at,
    community: null,
    location: post.geo?.coordinates ?? companions.middles.get(post.geo?.place_id ?? '') ?? null,
    summons: summonsUs(post, companions, viewer),
    replySettings: replySettingsOf(post.reply_settings),
    acceptsMessages: author.receives_your_dm ?? null,
    isRepost: referenced(post, 'retweeted') !== null,
  };
}

function toPerson(user: XUser): Person {
  return {
    platform: 'x',
    externalId: user.id,
    handle: user.username,
    name: user.name || user.username,
    followers: user.public_metrics?.followers_count ?? null,
  };
}

export function referenced(post: XPost, type: string): string | null {
  return post.referenced_tweets.find((reference) => reference.type === type)?.id ?? null;
}

/**
 * The words as their author wrote them: the whole of a long post, X's shortened links written out again (a keyword set
 * may look for an address) and its three HTML escapes undone. Nothing is stripped, not even a leading `@name`.
 */
export function textOf(post: XPost): string {
  const { text, entities } = post.note_tweet ?? post;
  const links = [...(entities?.urls ?? []), ...(post.entities?.urls ?? [])];
  const written = links.reduce(
    (words, { url, expanded_url }) => (expanded_url ? words.replaceAll(url, () => expanded_url) : words),
    text,
  );
  return written.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function summonsUs(post: XPost, companions: Companions, viewer: XViewer): boolean {
  const mentions = [...(post.entities?.mentions ?? []), ...(post.note_tweet?.entities?.mentions ?? [])];
  const named = mentions.some(({ id, username }) =>
    id === undefined ? username.toLowerCase() === viewer.handle.toLowerCase() : id === viewer.id,
  );
  const quoted = referenced(post, 'quoted');
  return named || (quoted !== null && companions.authorOf.get(quoted) === viewer.id);
}

function replySettingsOf(setting: string | undefined): ReplySettings {
  if (setting === 'everyone') return 'everyone';
  if (setting === 'mentionedUsers') return 'mentioned';
  if (setting === 'following') return 'following';
  return 'unknown';
}

/** X has codes of its own for "no language" (`und`, `zxx`, `qme`, `art` …) and two outdated ones. */
function langOf(code: string | undefined): string | null {
  if (!code || /^(und|zxx|art|q[a-z]{2})$/.test(code)) return null;
  return { in: 'id', iw: 'he' }[code] ?? code;
}
