import type { LintReport } from '../../domain/draft.ts';
import { placesTaken } from '../../domain/reply.ts';
import { asSaid } from '../../domain/said.ts';
import type { DraftRecord } from '../../ports/stores/index.ts';
import type { DraftRow, DraftView } from '../contract/index.ts';
import { presentPerson } from './mention.ts';

export function presentDraftRow({ draft, caseFile, answers }: DraftRecord): DraftRow {
  const { mention } = answers;
  const verdict = answers.verdict && asSaid(answers.verdict, answers.said);
  return {
    id: draft.id,
    caseId: draft.caseId,
    state: draft.state,
    person: presentPerson(mention.author),
    community: mention.community,
    tagged: mention.tagged,
    post: { text: mention.text, postedAt: mention.postedAt.toISOString(), url: mention.url },
    severity: verdict?.severity ?? 'none',
    topic: verdict?.topic ?? 'other',
    churn: verdict?.churn ?? 'none',
    complaint: verdict?.complaint ?? 0,
    unsure: (verdict?.unsure ?? false) && answers.judged === null,
    language: draft.language,
    ordinal: draft.ordinal,
    repliesUsed: placesTaken(caseFile.replies),
    reach: draft.reach,
    dueAt: draft.dueAt?.toISOString() ?? null,
    escalation: draft.escalation,
    createdAt: draft.createdAt.toISOString(),
  };
}

export function presentDraft(
  record: DraftRecord,
  lint: LintReport,
  decided: DraftView['decided'],
): DraftView {
  const { text, textHash, alternatives, changed } = record.draft;
  return { ...presentDraftRow(record), text, textHash, alternatives, lint, changed, decided };
}
