import { openApp } from '../src/app.ts';
import { environment } from '../src/config.ts';
import { endWithParent } from '../src/launch/end-with-parent.ts';
import type { StepRunner } from '../src/ports/queue.ts';
import { runUntilStopped } from '../src/run.ts';
import { catchUp } from './catch-up.ts';
import { classifyMention } from './classify-mention.ts';
import { collectMentions } from './collect-mentions.ts';
import { collectMessages } from './collect-messages.ts';
import { decideCase } from './decide-case.ts';
import type { Doorbell } from './doorbell.ts';
import { draftReply } from './draft-reply.ts';
import { findOwnReplies } from './find-own-replies.ts';
import { followUpCase } from './follow-up-case.ts';
import { following } from './following.ts';
import { handOff } from './hand-off.ts';
import { openCase } from './open-case.ts';
import { reconcileReply } from './reconcile-reply.ts';
import { schedulesFor } from './schedules.ts';
import { sendMessage } from './send-message.ts';
import { sendReply } from './send-reply.ts';
import { sortMentions } from './sort-mentions.ts';
import { sweep } from './sweep.ts';
import { syncDeletions } from './sync-deletions.ts';

/** All doorbells, rung in one process. Start as many such processes as wanted: they share the work by rows. */
const DOORBELLS: readonly Doorbell[] = [
  collectMentions,
  findOwnReplies,
  collectMessages,
  classifyMention,
  openCase,
  sortMentions,
  decideCase,
  draftReply,
  sendReply,
  reconcileReply,
  handOff,
  sendMessage,
  followUpCase,
  syncDeletions,
  sweep,
];

/** Schedules live in the queue; said again, so that a queue that lost everything gets them back. */
const SAY_AGAIN_MS = 5_000;

endWithParent();
await runUntilStopped('workers', environment, async (config, log) => {
  const app = await openApp(config, log);
  const byStep = new Map(DOORBELLS.map((doorbell) => [doorbell.step, doorbell]));
  const ringOnce: StepRunner = async (step, id) => (await byStep.get(step)?.ring(app.deps, id)) ?? [];
  const ring = following(ringOnce);
  const worker = app.startWorker(ring);
  const schedule = () =>
    app.deps.db.read.sources
      .list()
      .then((sources) => app.nudges.schedule(schedulesFor(sources)))
      .catch((error: Error) => log.warn({ reason: error.message }, 'schedules not said'));
  const first = catchUp(ringOnce, ring, app.nudges, log);
  await schedule();
  const again = setInterval(schedule, SAY_AGAIN_MS);
  log.info({ queue: app.queueBackend }, 'workers are at work');
  process.send?.({ ready: true });
  return async () => {
    clearInterval(again);
    first.stop();
    await first.done;
    await worker.close();
    await app.close();
  };
});
