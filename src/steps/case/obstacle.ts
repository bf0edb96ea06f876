import { type BrakeSituation, brake } from '../../domain/brakes.ts';
import { STOPPED_BY_PERSON } from '../../domain/reply.ts';
import type { Deps } from '../../ports/step.ts';
import type { ReplyRecord, Stores } from '../../ports/stores/index.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Our latest public texts that no new one may be like. */
const RECENT = 200;
/** A post of theirs finds its place within about this time. */
const BEING_READ_MS = 2_000;

/**
 * What stands between an approved reply and its send. `hold` until somebody lets go: the sweep finds it again · `wait` not
 * before `until`, null for "soon" · `ask-again` it comes back to a person, with what changed · `fail` it cannot go out.
 */
export type Obstacle =
  | { do: 'hold'; why: string }
  | { do: 'wait'; until: Date | null; why: string }
  | { do: 'ask-again'; code: AskAgainCode; why: string }
  | { do: 'fail'; code: string; why: string };

export type AskAgainCode =
  | 'approval-too-old'
  | 'near-duplicate'
  | 'text-differs'
  | 'changed-meanwhile'
  | 'person-said-stop'
  | 'post-gone'
  | typeof STOPPED_BY_PERSON;

/**
 * Asked twice, of the same books: before the platform is asked for anything, because an answer costs money, and under the
 * locks of the claim, because the world may have moved while the platform was asked. Null means go.
 */
export async function obstacleTo(deps: Deps, stores: Stores, reply: ReplyRecord): Promise<Obstacle | null> {
  return (await worldMoved(deps, stores, reply)) ?? (await braked(deps, stores, reply));
}

/** A colleague stopped it, they said stop, wrote again or took their post back, or the text is not the approved one. */
async function worldMoved(deps: Deps, stores: Stores, reply: ReplyRecord): Promise<Obstacle | null> {
  if (reply.failure?.code === STOPPED_BY_PERSON) return askAgain(STOPPED_BY_PERSON, reply.failure.reason);
  const file = await stores.cases.get(reply.caseId);
  if (!file || file.saidStop) return askAgain('person-said-stop', 'They told us to stop: nothing was sent.');
  if (deps.hash(reply.text) !== reply.textHash)
    return askAgain('text-differs', 'The stored text was not the approved one: nothing was sent.');
  const freshest = await stores.mentions.freshestIn(reply.caseId);
  if (freshest && freshest.mention.externalId !== reply.inReplyTo)
    return askAgain('changed-meanwhile', 'They wrote again before the reply went out.');
  if (freshest?.mention.deletedAt) return askAgain('post-gone', 'Their post is gone: nothing was sent.');
  if (!(await stores.mentions.unplacedOf(reply.caseId))) return null;
  const until = new Date(deps.clock.now().getTime() + BEING_READ_MS);
  return { do: 'wait', until, why: 'They wrote again a moment ago: that post is read first.' };
}

async function braked(deps: Deps, stores: Stores, reply: ReplyRecord): Promise<Obstacle | null> {
  const braking = brake(deps.rulebook.brakes, await situation(deps, stores, reply));
  return braking.do === 'go' ? null : braking;
}

async function situation(deps: Deps, stores: Stores, reply: ReplyRecord): Promise<BrakeSituation> {
  const now = deps.clock.now();
  return {
    now,
    timeZone: deps.brand.timeZone,
    stopped: (await stores.sending.get()) !== null,
    approvedAt: reply.approvedAt ?? now,
    recentSends: await stores.replies.sendsSince(new Date(now.getTime() - DAY_MS), {
      platform: reply.platform,
      externalId: reply.personId,
    }),
    personId: reply.personId,
    text: reply.text,
    publicTexts: await stores.replies.publicTexts(RECENT),
  };
}

function askAgain(code: AskAgainCode, why: string): Obstacle {
  return { do: 'ask-again', code, why };
}
