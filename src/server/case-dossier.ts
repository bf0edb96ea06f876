import type { Deps } from '../ports/step.ts';
import { lintOf } from '../steps/index.ts';
import type { DraftView } from './contract/index.ts';
import type { CaseDossier } from './present/case.ts';
import { presentDraft } from './present/draft.ts';

/** Gathers all that is known of a case; null when there is no such case. */
export async function loadDossier(deps: Deps, id: string): Promise<CaseDossier | null> {
  const { cases, mentions, replies, messages, handOffs } = deps.db.read;
  const file = await cases.get(id);
  if (!file) return null;
  const decision = await cases.latestDecision(id);
  return {
    file,
    decision,
    mentions: await mentions.inCase(id),
    replies: await replies.ofCase(id),
    messages: await messages.ofCase(id),
    history: await cases.history(id),
    handOff: await handOffs.get(id),
    draft: await waitingDraft(deps, id),
    escalation: decision?.decision.escalation ?? null,
    promiseDueAt: decision?.decision.promiseDueAt ?? null,
  };
}

async function waitingDraft(deps: Deps, caseId: string): Promise<DraftView | null> {
  const draft = await deps.db.read.drafts.waitingOf(caseId);
  const record = draft && (await deps.db.read.drafts.get(draft.id));
  if (!record) return null;
  return presentDraft(record, await lintOf(deps, deps.db.read, record, record.draft.text), null);
}
