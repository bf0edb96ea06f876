import type { Person, Post } from '../../../domain/mention.ts';
import { withoutTitle } from './permalink.ts';
import type { Comment, InboxComment, Link } from './schema.ts';

/** Who we are on Reddit and where its pages stand: what a post needs to be told from our side. */
export interface RedditViewer {
  name: string;
  webUrl: string;
}

/**
 * Reddit names never change and are never given again, and every list holds them, while the `t2_` id is missing from
 * some. So the name, in small letters, is what names a person here.
 */
export function personId(name: string): string {
  return name.toLowerCase();
}

function toPerson(name: string): Person {
  return { platform: 'reddit', externalId: personId(name), handle: name, name, followers: null };
}

/** What is left when an author or a moderator took an item away, or Reddit the account. */
export function isGone(item: { author: string; body?: string; selftext?: string }): boolean {
  const words = item.body ?? item.selftext ?? '';
  return item.author === '' || item.author === '[deleted]' || /^\[(deleted|removed)\]$/.test(words.trim());
}

export function isOurs(item: { author: string }, viewer: RedditViewer): boolean {
  return personId(item.author) === personId(viewer.name);
}

export function linkToPost(link: Link, viewer: RedditViewer): Post {
  const text = link.selftext === '' ? link.title : `${link.title}\n\n${link.selftext}`;
  return {
    ...common(link, text),
    threadId: link.name,
    inReplyTo: null,
    url: viewer.webUrl + withoutTitle(link.permalink),
    summons: namesUs(text, viewer),
  };
}

export function commentToPost(comment: Comment, viewer: RedditViewer): Post {
  return {
    ...common(comment, comment.body),
    threadId: comment.link_id,
    inReplyTo: comment.parent_id,
    url: viewer.webUrl + withoutTitle(comment.permalink),
    summons: namesUs(comment.body, viewer),
  };
}

/** The inbox holds only what was said to us, so all of it summons us. */
export function inboxToPost(comment: InboxComment, viewer: RedditViewer): Post {
  const [path = ''] = comment.context.split('?');
  return {
    ...common(comment, comment.body),
    threadId: `t3_${path.split('/')[4] ?? ''}`,
    inReplyTo: comment.parent_id,
    url: viewer.webUrl + withoutTitle(path),
    summons: true,
  };
}

type Common = Omit<Post, 'threadId' | 'inReplyTo' | 'url' | 'summons'>;

function common(item: Link | Comment | InboxComment, text: string): Common {
  return {
    platform: 'reddit',
    externalId: item.name,
    author: toPerson(item.author),
    text,
    lang: null,
    postedAt: new Date(item.created_utc * 1000),
    community: item.subreddit,
    location: null,
    replySettings: 'unknown',
    acceptsMessages: null,
    isRepost: false,
  };
}

function namesUs(text: string, viewer: RedditViewer): boolean {
  const named = text.toLowerCase().matchAll(/(?<![\w/])\/?u\/([\w-]+)/g);
  return [...named].some(([, name]) => name === personId(viewer.name));
}
