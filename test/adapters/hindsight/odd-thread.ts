import { appendFileSync, readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Order } from '../../../src/adapters/hindsight/talk.ts';

/** A thread that does what the test wants: it dies so many times, fails once, or never answers. Starts and orders are written down. */
const { diary, deaths, silent } = workerData as { diary: string; deaths: number; silent: boolean };

appendFileSync(diary, 'start\n');
const started = readFileSync(diary, 'utf8').split('start').length - 1;

parentPort?.on('message', (order: Order) => {
  appendFileSync(diary, 'wake' in order ? 'wake\n' : 'cancel' in order ? 'cancel\n' : 'look\n');
  if ('wake' in order) return;
  if (started <= deaths) throw new Error('the thread dies of this');
  if (silent || 'cancel' in order) return;
  if (!('question' in order)) return;
  const { id, question } = order;
  if (question.seed === 13) parentPort?.postMessage({ id, failed: 'the database is away' } satisfies Answer);
  else {
    const nothing = { about: 0, not: 0 };
    const lists = { newest: [], random: [], knownAboutUs: [], next: [] };
    const group = {
      posts: 0,
      known: nothing,
      drawn: nothing,
      tagged: 0,
      complaints: 0,
      complaintsEstimated: false,
      ...lists,
    };
    const found = { looked: question.seed, oldest: null, gained: group, kept: group, lost: group };
    parentPort?.postMessage({ id, found } satisfies Answer);
  }
});
