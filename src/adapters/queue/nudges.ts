import type { Nudges, NudgeWorker, StepRunner } from '../../ports/queue.ts';
import type { Next, StepLog } from '../../ports/step.ts';
import type { Backend, JobData, LaneQueue } from './backend.ts';
import { LANES, type Lane, laneOf } from './lanes.ts';
import { createSchedules } from './schedules.ts';
import { toJob } from './to-job.ts';

/**
 * A lost worker's job is taken up again within some seconds. A living worker renews its lock twice in that time; one that
 * is too busy even for that has its job done twice, which every step bears.
 */
const LOCK_MS = 1_500;
const STALLED_MS = 500;
/** Losing its worker is no fault of a job: every step may be run again. */
const MOST_STALLS = 1_000;
/** How soon a worker asks again after the queue did not answer. */
const ASK_AGAIN_MS = 500;
const LOG_EVERY_MS = 10_000;

export function createNudges(backend: Backend, log: StepLog): Nudges {
  const queues = openQueues(backend, log);
  return {
    add: (next) => addAll(queues, next, log),
    schedule: createSchedules(queues),
    async counts() {
      try {
        const all = await Promise.all(
          [...queues.values()].map((queue) => queue.getJobCounts('waiting', 'failed')),
        );
        return {
          waiting: all.reduce((sum, counts) => sum + (counts.waiting ?? 0), 0),
          failed: all.reduce((sum, counts) => sum + (counts.failed ?? 0), 0),
        };
      } catch {
        return null;
      }
    },
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

function openQueues(backend: Backend, log: StepLog): Map<Lane, LaneQueue> {
  const complain = rarely(log, 'the queue is not reachable');
  return new Map(
    LANES.map((lane) => {
      const queue = backend.queue(lane);
      queue.on('error', complain);
      return [lane, queue];
    }),
  );
}

/** A dropped connection tells it of every worker at once: one line in ten seconds is enough. */
function rarely(log: StepLog, message: string): (error: Error) => void {
  let last = 0;
  return (error) => {
    const now = performance.now();
    if (now - last < LOG_EVERY_MS) return;
    last = now;
    log.warn({ reason: error.message }, message);
  };
}

/** A nudge that cannot be added is only a nudge: the sweep will find the row. */
async function addAll(queues: Map<Lane, LaneQueue>, next: readonly Next[], log: StepLog): Promise<void> {
  for (const lane of LANES) {
    const jobs = next.filter((one) => laneOf(one.step) === lane).map(toJob);
    if (jobs.length === 0) continue;
    try {
      await queues.get(lane)?.addBulk(jobs);
    } catch (error) {
      log.warn({ lane, reason: error instanceof Error ? error.message : String(error) }, 'nudge lost');
    }
  }
}

/** Rings the doorbells: takes jobs of all lanes and runs their steps; what a step returns is asked for next. */
export function startWorker(
  backend: Backend,
  nudges: Nudges,
  run: StepRunner,
  concurrency: number,
  log: StepLog,
): NudgeWorker {
  const complain = rarely(log, 'a worker lost its queue');
  const workers = LANES.map((lane) => {
    const work = async (step: Next['step'], data: JobData) => {
      await nudges.add(await run(step, data.id));
      return [];
    };
    const worker = backend.worker(lane, work, {
      concurrency,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_MS,
      maxStalledCount: MOST_STALLS,
      runRetryDelay: ASK_AGAIN_MS,
    });
    worker.on('error', complain);
    worker.on('failed', (job, error) =>
      log.warn({ step: job?.name, id: job?.data.id, reason: error.message }, 'step failed'),
    );
    return worker;
  });
  return {
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}
