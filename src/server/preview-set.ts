import type { KeywordSet, KeywordSetBody } from '../domain/watch/keyword-set.ts';
import { buildMatcher, type Matcher } from '../domain/watch/matcher.ts';
import type { Deps } from '../ports/step.ts';
import type { MentionRecord } from '../ports/stores/index.ts';
import { houseRules, type RulesFor } from '../steps/index.ts';
import type { PreviewView } from './contract/index.ts';
import { presentCompiled } from './present/keyword-set.ts';
import { presentMention } from './present/mention.ts';

const MOST_POSTS = 20_000;
const SAMPLE = 30;

/** What a changed set would find among the stored posts, against what the saved one finds. */
export async function previewSet(deps: Deps, saved: KeywordSet, body: KeywordSetBody): Promise<PreviewView> {
  const began = deps.clock.now().getTime();
  const records = await deps.db.read.mentions.recent(MOST_POSTS);
  const changed = marked(buildMatcher([{ ...saved, body, version: saved.version + 1 }], deps.lists), records);
  const before = marked(buildMatcher([saved], deps.lists), records);
  const [now, then] = [idsOf(changed), idsOf(before)];
  const gained = changed.filter((record) => !then.has(record.mention.id));
  const kept = changed.filter((record) => then.has(record.mention.id));
  const lost = before.filter((record) => !now.has(record.mention.id));
  const rulesFor = await houseRules(deps, deps.db.read);
  return {
    looked: records.length,
    kept: kept.length,
    gained: side(gained, rulesFor),
    lost: side(lost, rulesFor),
    sample: kept.slice(0, SAMPLE).map(presentMention),
    compiled: presentCompiled(deps, body),
    tookMs: deps.clock.now().getTime() - began,
  };
}

/** The records a matcher finds, carrying the places it found. */
function marked(matcher: Matcher, records: readonly MentionRecord[]): MentionRecord[] {
  return records.flatMap((record) => {
    const matched = matcher
      .match({
        ...record.mention,
        author: record.mention.author.handle,
        followers: record.mention.author.followers,
      })
      .flatMap((set) => set.terms);
    return matched.length > 0 ? [{ ...record, mention: { ...record.mention, matched } }] : [];
  });
}

function idsOf(records: readonly MentionRecord[]): Set<string> {
  return new Set(records.map((record) => record.mention.id));
}

function side(records: readonly MentionRecord[], rulesFor: RulesFor): PreviewView['gained'] {
  const complaints = records.filter(
    (record) =>
      record.judged === 'complaint' ||
      (record.judged === null &&
        (record.verdict?.complaint ?? 0) >= rulesFor(record.mention).fears.find.complaintFrom),
  );
  return {
    count: records.length,
    complaints: complaints.length,
    sample: records.slice(0, SAMPLE).map(presentMention),
  };
}
