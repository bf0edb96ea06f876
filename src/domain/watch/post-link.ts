import type { Platform } from '../mention.ts';

/** A post named by its address. */
export interface PostLink {
  platform: Platform;
  externalId: string;
}

/**
 * The post an address leads to: `x.com/name/status/1` (and twitter.com, and the same path elsewhere, as on a practice
 * ground), `reddit.com/r/name/comments/post/title/comment`. Null for anything else.
 */
export function readPostLink(text: string): PostLink | null {
  const trimmed = text.trim();
  if (/\s/.test(trimmed)) return null;
  const url = URL.parse(trimmed) ?? URL.parse(`https://${trimmed}`);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const status = /^\/(?:x\/)?\w{1,50}\/status(?:es)?\/(\d{1,19})(?:\/|$)/.exec(url.pathname)?.[1];
  if (status) return { platform: 'x', externalId: status };
  const [, link, comment] =
    /\/comments\/([0-9a-z]{1,13})(?:\/[^/]*(?:\/([0-9a-z]{1,13}))?)?/i.exec(url.pathname) ?? [];
  if (!link) return null;
  return { platform: 'reddit', externalId: comment ? `t1_${comment}` : `t3_${link}` };
}
