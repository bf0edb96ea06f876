import { heardUntil } from '../domain/watch/heard-post.ts';
import type { Deps, Next } from '../ports/step.ts';
import { tryOf } from './apart/one-apart.ts';
import { endTrials } from './keyword-set/end-trials.ts';

const MOST = 200;
/** Heard posts whose time has come go in small parts: no transaction grows long. */
const MOST_DROPPED = 1_000;
const ACTOR = { kind: 'system', name: 'sweep' } as const;

/** Finds every row that should have moved and did not: a job is only a nudge, and losing all of them loses nothing. */
export async function sweep(deps: Deps): Promise<Next[]> {
  const now = deps.clock.now();
  const lost = await deps.db.change(ACTOR, async (tx) => {
    await tx.setAside.dropMoved();
    await tx.messages.loseExpiredLeases(now);
    await endTrials(deps, tx);
    return tx.replies.loseExpiredLeases(now);
  });
  await deps.db.change(ACTOR, (tx) => tx.heard.dropOlder(heardUntil(now), MOST_DROPPED, now));
  const { replies, messages, handOffs, setAside } = deps.db.read;
  const ready = (await replies.inStates(['ready'], MOST)).filter(
    (reply) => !reply.notBefore || reply.notBefore <= now,
  );
  const unknown = await replies.inStates(['unknown'], MOST);
  const each = (step: Next['step'], ids: readonly string[]): Next[] => ids.map((id) => ({ step, id }));
  return [
    { step: 'follow-up-case' },
    { step: 'classify-mention' },
    { step: 'open-case' },
    { step: 'sort-mentions' },
    { step: 'decide-case' },
    { step: 'draft-reply' },
    ...each(
      'send-reply',
      ready.map((reply) => reply.id),
    ),
    ...each('reconcile-reply', [...new Set([...lost, ...unknown.map((reply) => reply.id)])]),
    ...each('send-message', await messages.ready(now, MOST)),
    ...each('hand-off', await handOffs.unsettled(MOST)),
    ...(await setAside.due(now, MOST)).map(tryOf),
  ];
}
