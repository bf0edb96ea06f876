import { decide } from '../domain/decide.ts';
import { asksForDraft, type Decision } from '../domain/decision.ts';
import { asSaid } from '../domain/said.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { MentionRecord, Stores } from '../ports/stores/index.ts';
import { eachApart } from './apart/each-apart.ts';
import { inTurn } from './apart/in-turn.ts';
import { leaveAlone } from './case/leave-alone.ts';
import { stopWaiting } from './case/stop-waiting.ts';
import { houseRules } from './rules/house-rules.ts';

const BATCH = 10;
const ACTOR = { kind: 'system', name: 'decide-case' } as const;
const GONE = { code: 'post-gone', reason: 'Their post is gone: nothing was sent.' };

/** Asks the policy about each case whose world has moved, and saves the answer with its reasons. */
export async function decideCase(deps: Deps): Promise<Next[]> {
  const { seen, toDraft } = await deps.db.change(ACTOR, async (tx) => {
    const claimed = await tx.cases.claimUndecided(BATCH, deps.clock.now());
    const decided = await eachApart(deps, tx, {
      step: 'decide-case',
      rows: claimed,
      idOf: ({ id }) => id,
      work: (each) => inTurn(each, ({ id, startedByHand }) => decideOne(deps, tx, id, startedByHand)),
    });
    return { seen: claimed.length, toDraft: decided.filter(Boolean).length };
  });
  const next: Next[] = [];
  if (toDraft > 0) next.push({ step: 'draft-reply' });
  if (seen === BATCH) next.push({ step: 'decide-case' });
  return next;
}

async function decideOne(deps: Deps, tx: Stores, caseId: string, startedByHand: boolean): Promise<boolean> {
  const caseFile = await tx.cases.lock(caseId);
  const freshest = await tx.mentions.freshestIn(caseId);
  if (!caseFile) return false;
  // Set aside and seen: passed over in silence it would be claimed for ever, and twenty of them would stop all others.
  if (!freshest?.verdict) throw new Error('Its newest post was never judged, so nothing can be decided.');
  const now = deps.clock.now();
  const { mention, judged, aboutUs } = freshest;
  const verdict = asSaid(freshest.verdict, freshest.said);
  const { access } = deps;
  const rulebook = (await houseRules(deps, tx))(mention);
  const decision = decide({
    ...{ caseFile, mention, verdict, judged, aboutUs },
    ...{ startedByHand, access, rulebook, now },
  });
  await tx.cases.saveDecision(caseId, mention.id, decision, now);
  await tx.cases.apply(caseId, { kind: 'decided', action: decision.action }, now, toSay(decision));
  await carryOut(deps, tx, caseId, decision, freshest);
  return asksForDraft(decision.action);
}

/** What a decision changes at once; the draft itself is the next step's. */
async function carryOut(
  deps: Deps,
  tx: Stores,
  caseId: string,
  decision: Decision,
  freshest: MentionRecord,
): Promise<void> {
  const now = deps.clock.now();
  if (asksForDraft(decision.action)) return;
  await tx.drafts.supersede(caseId, 'withdrawn', summary(decision), now);
  if (decision.action !== 'leave-alone') return;
  const { author, text, externalId, deletedAt } = freshest.mention;
  if (!deletedAt) return leaveAlone(deps, tx, author, text);
  const answers = (await tx.replies.ofCase(caseId)).filter((reply) => reply.inReplyTo === externalId);
  await stopWaiting(tx, answers, GONE, now);
}

/** What the case's history says of it; a draft or a wait explains itself. */
function toSay(decision: Decision): string | undefined {
  return decision.action === 'draft' || decision.action === 'wait' ? undefined : summary(decision);
}

function summary(decision: Decision): string {
  return decision.reasons.at(-1)?.says ?? decision.action;
}
