import type { FearsRules } from './fears-rules.ts';
import type { Mention } from './mention.ts';

/** How a reply to one post may travel, known before a draft is written. */
export const REACHES = ['api', 'by-hand', 'none'] as const;
export type Reach = (typeof REACHES)[number];

export interface ReachAnswer {
  reach: Reach;
  /** One sentence for the approver: why this road. */
  why: string;
}

export type XAccess = 'self-serve' | 'enterprise';

/**
 * How may we answer this post? X since 2026-02-23: a self-serve app may reply only to a post whose author mentioned or
 * quoted it; Enterprise is exempt (docs.x.com changelog). A restricted thread takes no reply from us by any road.
 */
export function reachOf(
  mention: Pick<Mention, 'platform' | 'summons' | 'replySettings' | 'community' | 'deletedAt'>,
  access: XAccess,
  rules: FearsRules['answer'],
): ReachAnswer {
  if (mention.deletedAt) return { reach: 'none', why: 'The post was deleted by its author.' };
  return mention.platform === 'x' ? reachOnX(mention, access) : reachOnReddit(mention, rules);
}

function reachOnX(mention: Pick<Mention, 'summons' | 'replySettings'>, access: XAccess): ReachAnswer {
  const restricted = mention.replySettings === 'mentioned' || mention.replySettings === 'following';
  if (restricted && !(mention.replySettings === 'mentioned' && mention.summons)) {
    return {
      reach: 'none',
      why: 'The author restricted who can reply to this post, and we are not among them.',
    };
  }
  if (mention.summons)
    return { reach: 'api', why: 'They mentioned or quoted us, so X lets us reply from here.' };
  if (access === 'enterprise')
    return { reach: 'api', why: 'Enterprise access: X lets us reply from here, tagged or not.' };
  return {
    reach: 'by-hand',
    why: "They did not tag us, and X lets no app reply to that. You post it in X's own composer; we find it on our timeline and count it.",
  };
}

function reachOnReddit(
  mention: Pick<Mention, 'community' | 'summons'>,
  rules: FearsRules['answer'],
): ReachAnswer {
  const community = mention.community?.toLowerCase() ?? '';
  if (rules.byHandCommunities.some((name) => name.toLowerCase() === community)) {
    return {
      reach: 'by-hand',
      why: `r/${mention.community} wants people, not apps: post this one on Reddit yourself.`,
    };
  }
  if (!mention.summons && rules.redditUntagged === 'by-hand') {
    return {
      reach: 'by-hand',
      why: 'They did not name us, and our rules have a person post such replies on Reddit.',
    };
  }
  return { reach: 'api', why: 'Reddit lets our account comment here.' };
}
