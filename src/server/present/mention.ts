import type { Person } from '../../domain/mention.ts';
import type { MentionRecord } from '../../ports/stores/index.ts';
import type { MentionView, PersonView, VerdictView } from '../contract/index.ts';

export function presentPerson(person: Person): PersonView {
  const { platform, externalId, handle, name, followers } = person;
  return { platform, externalId, handle, name, followers };
}

export function presentVerdict(record: MentionRecord): VerdictView | null {
  const verdict = record.verdict;
  if (!verdict) return null;
  return {
    ...verdict,
    complaint: Math.min(1, Math.max(0, verdict.complaint)),
    unsure: verdict.unsure && record.judged === null,
  };
}

export function presentMention(record: MentionRecord): MentionView {
  const { mention } = record;
  return {
    id: mention.id,
    platform: mention.platform,
    externalId: mention.externalId,
    threadId: mention.threadId,
    url: mention.url,
    author: presentPerson(mention.author),
    community: mention.community,
    text: mention.text,
    postedAt: mention.postedAt.toISOString(),
    tagged: mention.tagged,
    matched: mention.matched.map(({ setId, setVersion, term, start, end }) => ({
      setId,
      setVersion,
      term,
      start,
      end,
    })),
    standing: mention.standing,
    deletedAt: mention.deletedAt?.toISOString() ?? null,
    verdict: presentVerdict(record),
    judged: record.judged,
    caseId: record.caseId,
  };
}
