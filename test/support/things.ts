import { loadRulebook } from '../../src/adapters/rules/rulebook-files.ts';
import type { CaseFile } from '../../src/domain/case.ts';
import type { FearsRules } from '../../src/domain/fears-rules.ts';
import type { Mention } from '../../src/domain/mention.ts';
import type { Reply } from '../../src/domain/reply.ts';
import type { Rulebook } from '../../src/domain/rulebook.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import type { HeardPost } from '../../src/domain/watch/heard-post.ts';

export const NOON = new Date('2026-11-20T12:00:00Z');

export function minutes(n: number, from = NOON): Date {
  return new Date(from.getTime() + n * 60_000);
}

let number = 0;

export function aMention(change: Partial<Mention> = {}): Mention {
  number += 1;
  const externalId = change.externalId ?? String(1_000_000 + number);
  return {
    id: crypto.randomUUID(),
    brandId: 'northwind',
    platform: 'x',
    externalId,
    threadId: externalId,
    inReplyTo: null,
    author: { platform: 'x', externalId: 'u-dana', handle: 'dana', name: 'Dana R.', followers: 120 },
    text: 'northwind lost my bag, third day of nothing',
    lang: 'en',
    url: `https://x.example/dana/status/${externalId}`,
    postedAt: NOON,
    community: null,
    location: null,
    summons: false,
    replySettings: 'everyone',
    acceptsMessages: null,
    matched: [{ setId: 'brand', setVersion: 1, term: 'northwind', start: 0, end: 9 }],
    tagged: false,
    standing: 'work',
    collectedAt: NOON,
    deletedAt: null,
    ...change,
  };
}

/** A post as it is handed to the store of what was heard. */
export function aHeardPost(change: Partial<HeardPost> = {}): Omit<HeardPost, 'number'> {
  const { platform, externalId, author, text, lang, url, community, location, tagged, postedAt } =
    aMention(change);
  return {
    ...{ platform, externalId, author, text, lang, url, community, location, tagged, postedAt },
    brandId: 'northwind',
    sourceId: 'x:search:brand',
    heardAt: NOON,
    ...change,
  };
}

export function aVerdict(change: Partial<Verdict> = {}): Verdict {
  return {
    complaint: 0.93,
    sentiment: { negative: 0.9, neutral: 0.08, positive: 0.02 },
    severity: 'strong',
    topic: 'delivery and delay',
    churn: 'none',
    language: 'en',
    unsure: false,
    reasons: [{ words: 'lost', start: 10, end: 14, weight: 1.4 }],
    classifier: 'test 1',
    ...change,
  };
}

export function aReply(change: Partial<Reply> = {}): Reply {
  return {
    id: crypto.randomUUID(),
    caseId: 'c-1',
    ordinal: 1,
    road: 'api',
    state: 'sent',
    text: 'We are sorry.',
    inReplyTo: '1',
    externalId: '2',
    url: null,
    approvedBy: 'Mei',
    approvedAt: minutes(5),
    sentAt: minutes(6),
    failure: null,
    ...change,
  };
}

export function aCase(change: Partial<CaseFile> = {}): CaseFile {
  const mention = aMention();
  return {
    id: 'c-1',
    brandId: 'northwind',
    threadId: mention.threadId,
    person: mention.author,
    state: 'open',
    openedAt: NOON,
    dueAt: null,
    replies: [],
    saidStop: false,
    ...change,
  };
}

/** The rules as they are shipped: tests of the policy are tests of these too. */
export const rulebook: Rulebook = loadRulebook('rules');

export function fears(change: (rules: FearsRules) => void): FearsRules {
  const copy = structuredClone(rulebook.fears);
  change(copy);
  return copy;
}
