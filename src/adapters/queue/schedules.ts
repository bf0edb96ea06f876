import type { Schedule } from '../../ports/queue.ts';
import type { LaneQueue } from './backend.ts';
import { LANES, type Lane, laneOf } from './lanes.ts';
import { toJob } from './to-job.ts';

/** So long what was said is believed as long as the queue still counts as many: it may have lost one and kept another. */
const BELIEVE_MS = 60_000;
/** A schedule whose next run is so long past has lost the job that carries it on. */
const OVERDUE_MS = 5_000;

/**
 * Tells the queue what runs again and again. Safe to say every few seconds: only when it is new, when the queue holds
 * another number of schedules or one that stands still, or after a minute, is every one of them written.
 */
export function createSchedules(
  queues: ReadonlyMap<Lane, LaneQueue>,
): (schedules: readonly Schedule[]) => Promise<void> {
  let said: string | null = null;
  let believeUntil = 0;
  return async (schedules) => {
    const now = performance.now();
    const saying = JSON.stringify(schedules);
    const believed = said === null || (said === saying && now < believeUntil);
    if (believed && (await holdsAll(queues, schedules))) {
      if (said === null) believeUntil = now + BELIEVE_MS;
    } else {
      await sayAll(queues, schedules);
      believeUntil = now + BELIEVE_MS;
    }
    said = saying;
  };
}

async function holdsAll(
  queues: ReadonlyMap<Lane, LaneQueue>,
  schedules: readonly Schedule[],
): Promise<boolean> {
  const held = await Promise.all(
    LANES.map(async (lane) => {
      const wanted = schedules.filter(({ next }) => laneOf(next.step) === lane).length;
      const queue = queues.get(lane);
      if (!queue || (await queue.getJobSchedulersCount()) !== wanted) return false;
      const [first] = await queue.getJobSchedulers(0, 0, true);
      return first?.next === undefined || first.next > Date.now() - OVERDUE_MS;
    }),
  );
  return held.every(Boolean);
}

async function sayAll(queues: ReadonlyMap<Lane, LaneQueue>, schedules: readonly Schedule[]): Promise<void> {
  const wanted = new Set(schedules.map((schedule) => schedule.id));
  for (const queue of queues.values()) {
    for (const { key } of await queue.getJobSchedulers())
      if (!wanted.has(key)) await queue.removeJobScheduler(key);
  }
  for (const { id, next, everyMs } of schedules) {
    const { name, data } = toJob(next);
    const opts = { removeOnComplete: true, removeOnFail: { count: 20 } };
    await queues.get(laneOf(next.step))?.upsertJobScheduler(id, { every: everyMs }, { name, data, opts });
  }
}
