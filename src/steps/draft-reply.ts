import type { DraftBrief, DraftText } from '../domain/draft.ts';
import { SaidTexts } from '../domain/drafting/said-texts.ts';
import { STOPPED_BY_PERSON, takesAPlace } from '../domain/reply.ts';
import { asSaid } from '../domain/said.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { DecisionRecord, Stores } from '../ports/stores/index.ts';
import { eachApart } from './apart/each-apart.ts';
import { inTurn } from './apart/in-turn.ts';
import { briefFor } from './case/brief.ts';

/** Few enough that a worker killed in the middle loses little. */
const BATCH = 4;
/** Our latest texts that a new draft must not be like. */
const RECENT = 100;
const ALTERNATIVES = 2;
const ACTOR = { kind: 'system', name: 'draft-reply' } as const;

/** Writes the drafts that the policy asked for, each unlike our recent replies, with other wordings to choose from. */
export async function draftReply(deps: Deps): Promise<Next[]> {
  const seen = await deps.db.change(ACTOR, async (tx) => {
    const decisions = await tx.cases.claimUndrafted(BATCH, deps.clock.now());
    if (decisions.length === 0) return 0;
    const said = new SaidTexts(await recentTexts(tx));
    await eachApart(deps, tx, {
      step: 'draft-reply',
      rows: decisions,
      idOf: ({ id }) => id,
      work: (each) =>
        inTurn(each, async (decision) => {
          const text = await writeDraft(deps, tx, decision, said);
          if (text !== null) said.add(text);
        }),
    });
    return decisions.length;
  });
  return seen === BATCH ? [{ step: 'draft-reply' }] : [];
}

/** The oldest first; what waits will stand below what went out. */
async function recentTexts(tx: Stores): Promise<string[]> {
  return [...(await tx.drafts.waitingTexts(RECENT)), ...(await tx.replies.recentTexts(RECENT))].reverse();
}

async function writeDraft(
  deps: Deps,
  tx: Stores,
  record: DecisionRecord,
  said: SaidTexts,
): Promise<string | null> {
  const { decision, caseId, mentionId } = record;
  await tx.cases.markDrafted(record.id);
  if (await overtaken(tx, record)) return null;
  const brief = await briefOf(deps, tx, record);
  if (!brief || decision.ordinal === null) return null;
  const now = deps.clock.now();
  const texts =
    decision.action === 'person-only'
      ? [blank(brief)]
      : await composeAll(deps, brief, said, seedOf(record.id), now);
  const [first, ...others] = texts;
  if (!first) return null;
  await tx.drafts.add({
    id: deps.newId(),
    caseId,
    mentionId,
    ordinal: decision.ordinal,
    text: first.text,
    textHash: deps.hash(first.text),
    language: first.language,
    parts: first.parts,
    alternatives: others.map((other) => other.text),
    reach: decision.reach,
    state: 'waiting',
    dueAt: decision.dueAt,
    promiseDueAt: decision.promiseDueAt,
    needsInvite: decision.needs.includes('invite'),
    escalation: decision.escalation,
    createdAt: now,
    decidedBy: null,
    reason: null,
    changed: await whyAgain(tx, caseId),
  });
  await tx.cases.apply(caseId, { kind: 'drafted' }, now);
  return first.text;
}

/** The world moved since the decision: they said stop, wrote again, or the place is taken. The policy is asked anew for that. */
async function overtaken(tx: Stores, { caseId, mentionId, decision }: DecisionRecord): Promise<boolean> {
  const file = await tx.cases.lock(caseId);
  const freshest = await tx.mentions.freshestIn(caseId);
  if (!file || file.saidStop || freshest?.mention.id !== mentionId) return true;
  return file.replies.some((reply) => takesAPlace(reply) && reply.ordinal === decision.ordinal);
}

/** A draft that stands for an approval which was stopped says so, and why. */
async function whyAgain(tx: Stores, caseId: string): Promise<string | null> {
  const last = (await tx.replies.ofCase(caseId)).at(-1);
  if (last?.state !== 'cancelled' || last.failure?.code === STOPPED_BY_PERSON) return null;
  return `The approved reply was stopped. ${last.failure?.reason ?? ''}`.trim();
}

/** Too serious for a machine's words: the place waits for a person's. */
function blank(brief: DraftBrief): DraftText {
  return { text: '', language: brief.language, parts: [] };
}

/** Several wordings, each unlike the others; a case that no phrase fits waits, blank, for a person's own words. */
async function composeAll(
  deps: Deps,
  brief: DraftBrief,
  said: SaidTexts,
  seed: number,
  now: Date,
): Promise<DraftText[]> {
  const texts: DraftText[] = [];
  const known = new SaidTexts([], said);
  try {
    for (let n = 0; n <= ALTERNATIVES; n++) {
      const text = await deps.drafter.compose(brief, known, seed + n, now);
      if (texts.some((other) => other.text === text.text)) continue;
      texts.push(text);
      known.add(text.text);
    }
  } catch (error) {
    deps.log.warn(
      { reason: error instanceof Error ? error.message : String(error) },
      'no draft could be written',
    );
  }
  return texts.length > 0 ? texts : [blank(brief)];
}

async function briefOf(
  deps: Deps,
  tx: Stores,
  { decision, mentionId }: DecisionRecord,
): Promise<DraftBrief | null> {
  const record = await tx.mentions.get(mentionId);
  if (!record?.verdict || decision.ordinal === null || record.mention.deletedAt) return null;
  const { ordinal, needs, promiseDueAt } = decision;
  return briefFor(
    deps,
    { mention: record.mention, verdict: asSaid(record.verdict, record.said) },
    { ordinal, needs, promiseDueAt },
  );
}

/** The same decision drafts alike in every process; two decisions do not. */
function seedOf(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 8), 16);
}
