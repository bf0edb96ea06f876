import type { Said } from '../../domain/label.ts';
import type { Person } from '../../domain/mention.ts';
import type { MentionRecord } from '../../ports/stores/index.ts';
import type { MentionView, PersonView, SaidView, VerdictView } from '../contract/index.ts';

export function presentPerson(person: Person): PersonView {
  const { platform, externalId, handle, name, followers } = person;
  return { platform, externalId, handle, name, followers };
}

function presentVerdict({ verdict }: MentionRecord): VerdictView | null {
  return verdict && { ...verdict, complaint: Math.min(1, Math.max(0, verdict.complaint)) };
}

export function presentSaid({ at, ...said }: Said): SaidView {
  return { ...said, at: at.toISOString() };
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
    matched: mention.matched,
    standing: mention.standing,
    deletedAt: mention.deletedAt?.toISOString() ?? null,
    verdict: presentVerdict(record),
    said: record.said.map(presentSaid),
    judged: record.judged,
    saidAboutUs: record.saidAboutUs,
    caseId: record.caseId,
  };
}
