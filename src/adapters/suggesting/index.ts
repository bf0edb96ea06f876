import { Worker } from 'node:worker_threads';
import type { SuggestOrder } from '../../domain/watch/suggest/order.ts';
import type { Suggestions } from '../../domain/watch/suggest/suggest.ts';

/**
 * Works suggestions out in a thread that ends with them, so that neither the page nor a reply waits. One after the other:
 * who edits a set asks again and again, and two of them at once would only take each other's time. A thread that fails
 * rejects for the one who asked.
 */
export function suggestingApart(): (order: SuggestOrder) => Promise<Suggestions> {
  let before: Promise<unknown> = Promise.resolve();
  return (order) => {
    const mine = before.then(() => inThread(order));
    before = mine.catch(() => null);
    return mine;
  };
}

function inThread(order: SuggestOrder): Promise<Suggestions> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./suggest-thread.ts', import.meta.url));
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => {
      reject(new Error(`the thread that works out suggestions ended with ${code} before it was done`));
    });
    thread.postMessage(order);
  });
}
