import { decide } from '../domain/decide.ts';
import { asksForDraft } from '../domain/decision.ts';
import type { LintReport } from '../domain/draft.ts';
import { type DomainError, fail, ok, type Result } from '../domain/errors.ts';
import { asSaid } from '../domain/said.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { Draft, DraftRecord, NewReply, Stores } from '../ports/stores/index.ts';
import { briefFor } from './case/brief.ts';

/** Our latest replies, which an approved text must not be like. */
const RECENT = 200;

export interface Approval {
  draftId: string;
  /** The exact text that shall go out; undefined approves the draft as it stands. */
  text: string | undefined;
  /** Hash of the text the person saw. */
  textHash: string | undefined;
  by: string;
}

export interface Reviewed {
  replyId: string;
  next: Next[];
}

/** A person approves the exact text. Decides again first, because the world may have moved since the draft was written. */
export async function approveDraft(deps: Deps, approval: Approval): Promise<Result<Reviewed>> {
  return deps.db.change({ kind: 'person', name: approval.by }, async (tx) => {
    const record = await tx.drafts.lock(approval.draftId);
    if (!record) return fail('not-found', 'There is no such draft.');
    const refusal =
      (await alreadyDecided(tx, record.draft)) ??
      wrongText(record.draft, approval) ??
      (await movedOn(deps, tx, record));
    if (refusal) return { ok: false, error: refusal };
    const text = approval.text ?? record.draft.text;
    const report = await lintOf(deps, tx, record, text);
    if (report.blocked) {
      const blocks = report.findings.filter((finding) => finding.level === 'block');
      return fail('lint-blocked', blocks.map((finding) => finding.says).join(' '), { findings: blocks });
    }
    return accept(deps, tx, record, text, approval.by);
  });
}

/** Checks a text as an approval would. */
export async function lintOf(
  deps: Deps,
  tx: Stores,
  { draft, answers }: DraftRecord,
  text: string,
): Promise<LintReport> {
  if (!answers.verdict) throw new Error('A draft answers a post that was judged');
  const { empathy } = deps.rulebook.fears;
  const held = draft.ordinal === 1 ? empathy.first : empathy.second;
  const needs = [
    ...held.filter((kind) => kind !== 'invite'),
    ...(draft.needsInvite ? (['invite'] as const) : []),
  ];
  const reply = { ordinal: draft.ordinal, needs, promiseDueAt: draft.promiseDueAt };
  const heard = { mention: answers.mention, verdict: asSaid(answers.verdict, answers.said) };
  const brief = briefFor(deps, heard, reply);
  return deps.lint(text, brief, await tx.replies.recentTexts(RECENT));
}

/** Who was quicker, and with which words: whoever comes second shall see what stands in place of their own. */
async function alreadyDecided(tx: Stores, draft: Draft): Promise<DomainError | null> {
  if (draft.state === 'waiting') return null;
  const { by, reason, text } = await decisionOn(tx, draft);
  const who = by ?? 'the system';
  const message =
    draft.state === 'approved'
      ? `${who} approved it already${text === draft.text ? '' : ', in other words'}.`
      : `It is off the queue (${draft.state}, by ${who}).${reason ? ` ${reason}` : ''}`;
  return { code: 'already-decided', message, details: { by: who, state: draft.state, reason, text } };
}

/** How a draft left the queue: by whom, null for the system; why; and the text that was approved, if it was. */
export async function decisionOn(
  stores: Stores,
  { id, caseId, state, decidedBy, reason }: Draft,
): Promise<{ by: string | null; reason: string | null; text: string | null }> {
  const replies = state === 'approved' ? await stores.replies.ofCase(caseId) : [];
  const approved = replies.findLast((reply) => reply.draftId === id);
  return { by: decidedBy, reason, text: approved?.text ?? null };
}

function wrongText(draft: Draft, approval: Approval): DomainError | null {
  if (approval.textHash === undefined || approval.textHash === draft.textHash) return null;
  return {
    code: 'text-differs',
    message: 'The draft was changed since you read it. Read it again, then approve.',
  };
}

async function movedOn(
  deps: Deps,
  tx: Stores,
  { draft, caseFile, answers }: DraftRecord,
): Promise<DomainError | null> {
  if (await tx.mentions.unplacedOf(draft.caseId)) {
    const message = 'They wrote again a moment ago, and that post is being read. Look again in a moment.';
    return { code: 'changed-meanwhile', message };
  }
  const freshest = await tx.mentions.freshestIn(draft.caseId);
  const now = deps.clock.now();
  if (!freshest?.verdict)
    return { code: 'changed-meanwhile', message: 'The case changed. A new draft is on its way.' };
  if (freshest.mention.id !== answers.mention.id) {
    await tx.cases.markUndecided(draft.caseId, now);
    return {
      code: 'changed-meanwhile',
      message: 'They wrote again since this draft. A new one is on its way.',
    };
  }
  const { mention, judged, aboutUs } = freshest;
  const verdict = asSaid(freshest.verdict, freshest.said);
  const decision = decide({
    caseFile,
    mention,
    verdict,
    judged,
    aboutUs,
    startedByHand: true,
    access: deps.access,
    rulebook: deps.rulebook,
    now,
  });
  if (asksForDraft(decision.action) && decision.ordinal === draft.ordinal) return null;
  await tx.cases.markUndecided(draft.caseId, now);
  const message = decision.reasons.at(-1)?.says ?? 'The case changed.';
  if (caseFile.saidStop) return { code: 'person-said-stop', message };
  return { code: decision.action === 'let-go' ? 'limit-reached' : 'changed-meanwhile', message };
}

async function accept(
  deps: Deps,
  tx: Stores,
  record: DraftRecord,
  text: string,
  by: string,
): Promise<Result<Reviewed>> {
  const reply = newReply(deps, record, text, by);
  const now = deps.clock.now();
  if (!(await tx.replies.add(reply, now))) {
    return fail('limit-reached', 'This place is taken: another reply to them is out or on its way.');
  }
  await tx.drafts.close(record.draft.id, 'approved', null, now);
  const says = `${by} approved reply ${reply.ordinal} of ${deps.rulebook.fears.replyTwice.limit}${text === record.draft.text ? '' : ', with changes'}.`;
  await tx.cases.apply(record.draft.caseId, { kind: 'approved' }, now, says);
  return ok({ replyId: reply.id, next: reply.road === 'api' ? [{ step: 'send-reply', id: reply.id }] : [] });
}

function newReply(deps: Deps, { draft, caseFile, answers }: DraftRecord, text: string, by: string): NewReply {
  const byHand = draft.reach.reach === 'by-hand';
  return {
    id: deps.newId(),
    brandId: caseFile.brandId,
    platform: caseFile.person.platform,
    threadId: caseFile.threadId,
    personId: caseFile.person.externalId,
    caseId: caseFile.id,
    draftId: draft.id,
    ordinal: draft.ordinal,
    road: byHand ? 'by-hand' : 'api',
    state: byHand ? 'by-hand' : 'ready',
    text,
    textHash: deps.hash(text),
    inReplyTo: answers.mention.externalId,
    externalId: null,
    url: null,
    approvedBy: by,
    approvedAt: deps.clock.now(),
    sentAt: null,
  };
}

/** A person turns the draft down, with a reason; `again` asks for another one. */
export async function rejectDraft(
  deps: Deps,
  input: { draftId: string; reason: string; again: boolean; by: string },
): Promise<Result<Next[]>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    const record = await tx.drafts.lock(input.draftId);
    if (!record) return fail('not-found', 'There is no such draft.');
    const refusal = await alreadyDecided(tx, record.draft);
    if (refusal) return { ok: false, error: refusal };
    const now = deps.clock.now();
    await tx.drafts.close(record.draft.id, 'rejected', input.reason, now);
    await tx.cases.apply(
      record.draft.caseId,
      { kind: 'rejected', again: input.again },
      now,
      `${input.by}: ${input.reason}`,
    );
    if (!input.again) return ok([]);
    await tx.cases.markUndecided(record.draft.caseId, now, true);
    return ok([{ step: 'decide-case' }]);
  });
}
